package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Lexer.Mode;
import dev.tocsin.query.esql.syntax.Token.Kind;
import dev.tocsin.source.Position;
import dev.tocsin.source.SourceText;

import java.util.ArrayList;
import java.util.List;

/** FROM, TS, ROW, SHOW. */
final class SourceGrammar {
    private SourceGrammar() {
    }

    static CommandSyntax row(Reader in, int start) {
        in.tokens().mode(Mode.EXPRESSION);
        List<FieldSyntax> fields = in.list(in::field);
        return new CommandSyntax.Row(in.from(start), fields);
    }

    static CommandSyntax show(Reader in, int start) {
        in.tokens().mode(Mode.EXPRESSION);
        in.tokens().expectWord("info");
        return new CommandSyntax.ShowInfo(in.from(start));
    }

    static CommandSyntax from(Reader in, int start) {
        return read(in, start, false);
    }

    static CommandSyntax timeSeries(Reader in, int start) {
        return read(in, start, true);
    }

    private static CommandSyntax read(Reader in, int start, boolean timeSeries) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.SOURCE);
        List<Name> indices = new ArrayList<>();
        List<List<CommandSyntax>> subqueries = new ArrayList<>();
        do {
            if (tokens.peek().is("(") && !timeSeries) {
                tokens.next();
                subqueries.add(in.pipelines().inside(true));
                tokens.mode(Mode.SOURCE);
                tokens.expect(")");
            } else {
                indices.add(IndexNames.read(tokens, indices.isEmpty()));
            }
        } while (tokens.accept(","));
        List<Name> metadata = new ArrayList<>();
        if (tokens.peek().kind() == Kind.SOURCE && tokens.peek().text().equalsIgnoreCase("metadata")) {
            tokens.next();
            tokens.mode(Mode.NAMES);
            do {
                Name name = in.names().plain("metadata fields are named one by one");
                for (Name earlier : metadata) {
                    if (earlier.text().equals(name.text())) {
                        Position at = new SourceText("", tokens.text()).position(earlier.span().start());
                        throw new SyntaxException(name.span(), "the metadata field [" + name.text()
                                + "] is declared already at " + at, "leave it out");
                    }
                }
                metadata.add(name);
            } while (tokens.accept(","));
        }
        return new CommandSyntax.From(in.from(start), timeSeries, List.copyOf(indices), List.copyOf(subqueries),
                List.copyOf(metadata));
    }
}
