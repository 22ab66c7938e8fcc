package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Lexer.Mode;
import dev.tocsin.query.esql.syntax.Token.Kind;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import dev.tocsin.value.Suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a query; never throws for bad text. An error in one command does not hide those of the others. */
public final class EsqlParser {
    /** More commands are refused, as the engine does. */
    private static final int MOST_COMMANDS = 500;
    private static final int MOST_NESTED = 20;
    private static final int MOST_ERRORS = 20;
    private final EmbeddedText text;
    private final Tokens tokens;
    private final Reader reader;
    private final List<Diagnostic> errors = new ArrayList<>();
    private int nested;

    private EsqlParser(EmbeddedText text, Parameters parameters) {
        this.text = text;
        this.tokens = new Tokens(text.text());
        this.reader = new Reader(tokens, parameters, this::inside);
    }

    /** The tree of a query, or its syntax errors. */
    public static Checked<QuerySyntax> parse(EmbeddedText text, Parameters parameters) {
        return new EsqlParser(text, parameters).query();
    }

    private Checked<QuerySyntax> query() {
        List<QuerySyntax.Setting> settings = new ArrayList<>();
        List<CommandSyntax> commands = new ArrayList<>();
        try {
            SettingsGrammar.read(reader, settings);
        } catch (SyntaxException e) {
            report(e);
            return Checked.refused(errors);
        }
        pipeline(true, false, commands);
        return errors.isEmpty() ? Checked.of(new QuerySyntax(settings, commands)) : Checked.refused(errors);
    }

    private List<CommandSyntax> inside(boolean source) {
        if (++nested > MOST_NESTED) {
            throw new SyntaxException(tokens.peek().span(), "pipelines are nested deeper than " + MOST_NESTED + " levels", null);
        }
        try {
            List<CommandSyntax> commands = new ArrayList<>();
            pipeline(source, true, commands);
            return List.copyOf(commands);
        } finally {
            nested--;
        }
    }

    private void pipeline(boolean source, boolean bracket, List<CommandSyntax> commands) {
        boolean first = source;
        int count = 0;
        while (true) {
            if (++count > MOST_COMMANDS) {
                report(new SyntaxException(tokens.peek().span(), "the query has more than " + MOST_COMMANDS + " commands", null));
                tokens.jump(text.text().length());
                return;
            }
            int start = tokens.offset();
            try {
                commands.add(command(first));
                tokens.mode(Mode.EXPRESSION);
                Token end = tokens.peek();
                if (end.kind() == Kind.END || bracket && end.is(")")) {
                    return;
                }
                if (!end.is("|")) {
                    throw tokens.unexpected("[|] or the end of the query");
                }
            } catch (SyntaxException e) {
                report(e);
                skip(start, e.span().start(), bracket);
            }
            if (!tokens.accept("|")) {
                return;
            }
            first = false;
        }
    }

    private CommandSyntax command(boolean first) {
        tokens.mode(Mode.COMMAND);
        Token token = tokens.peek();
        if (token.kind() != Kind.WORD) {
            throw tokens.unexpected(first ? "a source command such as FROM" : "a command");
        }
        tokens.next();
        String word = token.lower();
        if (word.equals("inline") || word.equals("lookup")) {
            Token second = tokens.peek();
            if (second.isWord(word.equals("inline") ? "stats" : "join")) {
                tokens.next();
                word += " " + second.lower();
            }
        }
        CommandWord found = CommandWords.named(word).orElseThrow(() -> unknown(token, first));
        if (found.grammar() == null) {
            throw new SyntaxException(token.span(), notHere(found), null);
        }
        if (found.source() != first) {
            throw new SyntaxException(token.span(), first ? "a query starts with a source command, [" + found.title() + "] is none"
                    : "the source command [" + found.title() + "] can only start a query", null);
        }
        return found.grammar().read(reader, token.start());
    }

    private static String notHere(CommandWord word) {
        return switch (word.lifecycle()) {
            case REMOVED -> "the command [" + word.title() + "] was removed from ES|QL";
            case SNAPSHOT -> "the command [" + word.title() + "] is in development builds of the engine only";
            default -> "the command [" + word.title() + "] (since " + word.since() + ") is not supported";
        };
    }

    private static SyntaxException unknown(Token token, boolean first) {
        String name = token.text().toLowerCase(Locale.ROOT);
        List<String> near = Suggestions.nearest(name,
                CommandWords.ALL.stream().filter(w -> w.source() == first && w.grammar() != null).map(CommandWord::word).toList(), 1);
        int bracket = token.text().indexOf('(');
        String fix = !near.isEmpty() ? "did you mean " + near.get(0).toUpperCase(Locale.ROOT) + "?"
                : bracket > 0 ? "put a blank after the command's word" : null;
        String shown = token.text().length() > 40 ? token.text().substring(0, 40) + "..." : token.text();
        return new SyntaxException(token.span(), "[" + shown + "] is no " + (first ? "source " : "") + "command", fix);
    }

    /** Goes on after an error: at the next pipe of this pipeline, or at the bracket that closes it. */
    private void skip(int start, int error, boolean bracket) {
        tokens.mode(Mode.EXPRESSION);
        tokens.jump(start);
        int open = 0;
        while (true) {
            Token token = tokens.peek();
            boolean ends = open == 0 && token.start() >= error && (token.is("|") || bracket && token.is(")"));
            if (token.kind() == Kind.END || ends) {
                return;
            }
            open = token.is("(") ? open + 1 : token.is(")") ? Math.max(0, open - 1) : open;
            tokens.jump(Math.max(token.end(), token.start() + 1));
        }
    }

    private void report(SyntaxException e) {
        if (!e.getMessage().isEmpty() && errors.size() < MOST_ERRORS) {
            Span span = e.span().length() == 0 && e.span().start() == text.text().length() && e.span().start() > 0
                    ? new Span(e.span().start() - 1, e.span().start()) : e.span();
            errors.add(text.error("esql-syntax", span, e.getMessage(), e.fix()));
        }
    }
}
