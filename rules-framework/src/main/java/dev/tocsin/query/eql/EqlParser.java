package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Expression.FieldName;
import dev.tocsin.query.eql.Statement.Filter;
import dev.tocsin.query.eql.Statement.Stage;
import dev.tocsin.query.eql.Token.Kind;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole query: the statement and its pipes. */
final class EqlParser {
    private final TokenCursor cursor;
    private final PrimaryParser fields;
    private final ExpressionParser expressions;
    private final PipeParser pipes;

    private EqlParser(TokenCursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionParser(cursor);
        this.fields = new PrimaryParser(cursor, expressions);
        this.pipes = new PipeParser(cursor);
    }

    /** What was written. */
    record Parsed(Statement statement, List<Statement.Pipe> pipes) {
    }

    /** The tree, or null after errors, which are added to {@code diagnostics}. */
    static Parsed parse(EmbeddedText text, List<Diagnostic> diagnostics) {
        List<Diagnostic> found = new ArrayList<>();
        TokenCursor cursor = new TokenCursor(text, EqlLexer.read(text, found), found);
        Parsed parsed = null;
        try {
            parsed = new EqlParser(cursor).query();
        } catch (SyntaxException noted) {
            // the diagnostic is in the list
        }
        diagnostics.addAll(found);
        return found.isEmpty() ? parsed : null;
    }

    private Parsed query() {
        Token first = cursor.peek();
        Statement statement;
        if (first.is("sequence")) {
            statement = new SequenceParser(cursor, this).sequence();
        } else if (first.is("sample")) {
            statement = new SequenceParser(cursor, this).sample();
        } else if (first.is("join")) {
            throw cursor.fail(first.span(), "Joins are not supported by Elasticsearch.", "use `sequence` or `sample`"); // eql 1
        } else {
            Filter filter = filter();
            statement = new Statement.Events(filter, filter.span());
        }
        List<Statement.Pipe> piped = pipes.pipes(statement instanceof Statement.Sample);
        if (cursor.peek().kind() != Kind.END) {
            Token found = cursor.peek();
            if (found.is("with") && statement instanceof Statement.Events) {
                throw cursor.fail(found.span(), "`with` belongs to a sequence.", null);
            }
            throw cursor.unexpected(statement instanceof Statement.Events ? "`and`, `or`, a pipe or the end of the query"
                    : "another stage in brackets, a pipe or the end of the query");
        }
        return new Parsed(statement, piped);
    }

    /** eql 3 */
    Filter filter() {
        Token category = cursor.peek();
        if (!category.is("any") && category.kind() != Kind.NAME && category.kind() != Kind.STRING) {
            if (category.kind() == Kind.QUOTED_NAME) {
                throw cursor.fail(category.span(), "A category does not stand in backquotes.",
                        "write \"" + category.text() + "\"");
            }
            throw cursor.unexpected("an event category or `any`");
        }
        cursor.next();
        if (!cursor.peek().is("where") && category.kind() == Kind.NAME && (cursor.peek().is("-") || cursor.peek().is("."))) {
            throw cursor.fail(cursor.peek().span(), "A category with `" + cursor.peek().text() + "` in it needs double quotes.",
                    "write the whole category in double quotes");
        }
        cursor.expect("where", "after the category");
        Expression condition = expressions.condition();
        String name = category.is("any") ? null : category.kind() == Kind.STRING ? (String) category.value() : category.text();
        return new Filter(name, category.span(), condition, cursor.since(category.span().start()));
    }

    /** {@code by a, ?b}; empty when there is no {@code by}. (eql 41) */
    List<FieldName> keys() {
        if (!cursor.take("by")) {
            return List.of();
        }
        List<FieldName> keys = new ArrayList<>();
        do {
            keys.add(key());
        } while (cursor.take(","));
        return List.copyOf(keys);
    }

    private FieldName key() {
        Token next = cursor.peek();
        boolean call = (next.kind() == Kind.NAME || next.kind() == Kind.TILDE_NAME) && cursor.peek(1).is("(");
        if (call || next.kind() == Kind.STRING || next.kind() == Kind.INTEGER || next.kind() == Kind.DECIMAL) {
            throw cursor.fail(next.span(), "A join key is a field; " + next.shown() + " is not one.",
                    "join by a field that holds the value");
        }
        return fields.field();
    }

    /** The item in brackets, after the opening one. Goes on after its errors. */
    Filter bracketed() {
        int depth = cursor.depth();
        Filter filter = null;
        try {
            filter = filter();
            cursor.expect("]", "to close the stage");
        } catch (SyntaxException noted) {
            cursor.backTo(depth);
            cursor.skipTo("]");
            if (!cursor.take("]")) {
                throw noted;
            }
        }
        return filter;
    }

    static Stage stage(Filter filter, boolean missing, List<FieldName> keys, int runs, Span span) {
        return new Stage(filter, missing, keys, runs, span);
    }
}
