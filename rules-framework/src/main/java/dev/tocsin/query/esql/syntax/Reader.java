package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Lexer.Mode;
import dev.tocsin.query.esql.syntax.Token.Kind;
import dev.tocsin.source.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the grammars of commands read with: tokens, names, expressions, and pipelines inside pipelines. */
final class Reader {
    private final Tokens tokens;
    private final Constants constants;
    private final Names names;
    private final ExpressionParser expressions;
    private final Pipelines pipelines;

    Reader(Tokens tokens, Parameters parameters, Pipelines pipelines) {
        this.tokens = tokens;
        this.constants = new Constants(tokens, parameters);
        this.names = new Names(tokens, constants);
        this.expressions = new ExpressionParser(tokens, constants, names);
        this.pipelines = pipelines;
    }

    Tokens tokens() {
        return tokens;
    }

    Constants constants() {
        return constants;
    }

    Names names() {
        return names;
    }

    ExpressionParser expressions() {
        return expressions;
    }

    Pipelines pipelines() {
        return pipelines;
    }

    /** The span from {@code start} to what was read last. */
    Span from(int start) {
        return tokens.from(start);
    }

    /** One or more, between commas. */
    <T> List<T> list(Supplier<T> one) {
        List<T> out = new ArrayList<>();
        do {
            out.add(one.get());
        } while (tokens.accept(","));
        return List.copyOf(out);
    }

    /** {@code name = expression} or an expression. */
    FieldSyntax field() {
        int start = tokens.peek().start();
        Name target = assigned() ? names.qualified() : null;
        if (target != null) {
            tokens.expect("=");
        }
        Term value = expressions.expression();
        Span span = from(start);
        return new FieldSyntax(span, target, target == null ? span.of(tokens.text()) : target.text(), value, null);
    }

    /** Whether a name and {@code =} are ahead. */
    boolean assigned() {
        int back = tokens.offset();
        Token token = tokens.peek();
        boolean name = token.kind() == Kind.QUOTED || token.kind() == Kind.NAME_PARAMETER
                || token.kind() == Kind.WORD && !Reserved.contains(token.text());
        while (name) {
            tokens.next();
            if (!tokens.accept(".")) {
                break;
            }
            Kind next = tokens.peek().kind();
            name = next == Kind.WORD || next == Kind.QUOTED || next == Kind.NAME_PARAMETER;
        }
        boolean assigned = name && tokens.peek().is("=");
        tokens.jump(back);
        return assigned;
    }

    /** A column by its whole name, as NAMES reads it, without a wildcard. */
    Name column(String ifWildcard) {
        Mode before = tokens.mode();
        tokens.mode(Mode.NAMES);
        Name name = names.plain(ifWildcard);
        tokens.mode(before);
        return name;
    }
}
