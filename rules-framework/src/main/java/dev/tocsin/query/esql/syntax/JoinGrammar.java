package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Lexer.Mode;
import dev.tocsin.query.esql.syntax.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** ENRICH, LOOKUP JOIN, FORK. */
final class JoinGrammar {
    private static final Set<String> MODES = Set.of("_any", "_coordinator", "_remote");
    private static final int MOST_BRANCHES = 8;

    private JoinGrammar() {
    }

    static CommandSyntax enrich(Reader in, int start) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.SOURCE);
        Name policy = policy(tokens);
        tokens.mode(Mode.NAMES);
        Name on = tokens.acceptWord("on") ? in.names().plain("the field to match is one column") : null;
        List<CommandSyntax.Enrich.With> with = tokens.acceptWord("with") ? in.list(() -> with(in)) : List.of();
        return new CommandSyntax.Enrich(in.from(start), policy, on, with);
    }

    private static Name policy(Tokens tokens) {
        Token token = tokens.peek();
        if (token.kind() != Kind.SOURCE && token.kind() != Kind.STRING) {
            throw tokens.unexpected("the name of an enrich policy");
        }
        tokens.next();
        String name = token.text();
        if (tokens.accept(":")) {
            if (!MODES.contains(name.toLowerCase(Locale.ROOT))) {
                throw new SyntaxException(token.span(), "[" + name + "] is no mode of ENRICH, one of _any, _coordinator, _remote expected",
                        null);
            }
            Token rest = tokens.peek();
            if (rest.kind() != Kind.SOURCE && rest.kind() != Kind.STRING) {
                throw tokens.unexpected("the name of an enrich policy");
            }
            tokens.next();
            return new Name(tokens.from(token.start()), rest.text());
        }
        int mode = name.indexOf(':');
        if (mode >= 0) {
            if (!MODES.contains(name.substring(0, mode).toLowerCase(Locale.ROOT))) {
                throw new SyntaxException(token.span(), "[" + name.substring(0, mode)
                        + "] is no mode of ENRICH, one of _any, _coordinator, _remote expected", null);
            }
            name = name.substring(mode + 1);
        }
        return new Name(token.span(), name);
    }

    private static CommandSyntax.Enrich.With with(Reader in) {
        int start = in.tokens().peek().start();
        Name first = in.names().plain("ENRICH takes no wildcards");
        Name field = in.tokens().accept("=") ? in.names().plain("ENRICH takes no wildcards") : first;
        return new CommandSyntax.Enrich.With(in.from(start), first, field);
    }

    static CommandSyntax lookupJoin(Reader in, int start) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.SOURCE);
        Token token = tokens.peek();
        if (token.kind() != Kind.SOURCE && token.kind() != Kind.STRING) {
            throw tokens.unexpected("the name of a lookup index");
        }
        tokens.next();
        if (token.text().indexOf('*') >= 0) {
            throw new SyntaxException(token.span(), "LOOKUP JOIN takes one index and no wildcards", null);
        }
        if (tokens.peek().is(":") || token.text().indexOf(':') >= 0) {
            throw new SyntaxException(token.span(), "LOOKUP JOIN does not reach other clusters", null);
        }
        if (tokens.peek().is("::")) {
            throw new SyntaxException(tokens.peek().span(), "LOOKUP JOIN takes no selectors", null);
        }
        tokens.mode(Mode.EXPRESSION);
        tokens.expectWord("on");
        List<Term> on = in.list(() -> in.expressions().expression());
        return new CommandSyntax.LookupJoin(in.from(start), new Name(token.span(), token.text()), on);
    }

    static CommandSyntax fork(Reader in, int start) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.EXPRESSION);
        List<List<CommandSyntax>> branches = new ArrayList<>();
        do {
            tokens.expect("(");
            branches.add(in.pipelines().inside(false));
            tokens.mode(Mode.EXPRESSION);
            tokens.expect(")");
            if (branches.size() > MOST_BRANCHES) {
                throw new SyntaxException(in.from(start), "FORK takes at most " + MOST_BRANCHES + " branches", null);
            }
        } while (tokens.peek().is("("));
        return new CommandSyntax.Fork(in.from(start), List.copyOf(branches));
    }
}
