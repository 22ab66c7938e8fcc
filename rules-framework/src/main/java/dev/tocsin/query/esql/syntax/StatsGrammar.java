package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Lexer.Mode;
import dev.tocsin.query.esql.syntax.Token.Kind;
import dev.tocsin.source.Span;

import java.util.List;

/** STATS, INLINE STATS, CHANGE_POINT. */
final class StatsGrammar {
    private StatsGrammar() {
    }

    static CommandSyntax stats(Reader in, int start) {
        return read(in, start, false);
    }

    static CommandSyntax inlineStats(Reader in, int start) {
        return read(in, start, true);
    }

    private static CommandSyntax read(Reader in, int start, boolean inline) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.EXPRESSION);
        Token first = tokens.peek();
        boolean empty = first.kind() == Kind.END || first.is("|") || first.is(")");
        if (empty) {
            throw tokens.unexpected("at least one aggregate or one key after BY");
        }
        List<FieldSyntax> aggregates = first.isWord("by") ? List.of() : in.list(() -> aggregate(in));
        List<FieldSyntax> by = tokens.acceptWord("by") ? in.list(in::field) : List.of();
        if (inline && aggregates.isEmpty()) {
            throw new SyntaxException(first.span(), "INLINE STATS needs at least one aggregate", null);
        }
        return new CommandSyntax.Stats(in.from(start), inline, aggregates, by);
    }

    private static FieldSyntax aggregate(Reader in) {
        FieldSyntax field = in.field();
        if (!in.tokens().acceptWord("where")) {
            return field;
        }
        Term filter = in.expressions().expression();
        Span span = in.from(field.span().start());
        String name = field.target() == null ? span.of(in.tokens().text()) : field.name();
        return new FieldSyntax(span, field.target(), name, field.value(), filter); // esql 114
    }

    static CommandSyntax changePoint(Reader in, int start) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.EXPRESSION);
        Name value = in.names().qualified();
        Name key = null;
        Name type = null;
        Name probability = null;
        if (tokens.acceptWord("on")) {
            key = in.names().qualified();
        }
        if (tokens.acceptWord("as")) {
            type = in.names().qualified();
            tokens.expect(",");
            probability = in.names().qualified();
        }
        List<Name> by = tokens.acceptWord("by") ? in.list(() -> in.names().qualified()) : List.of();
        return new CommandSyntax.ChangePoint(in.from(start), value, key, type, probability, by);
    }
}
