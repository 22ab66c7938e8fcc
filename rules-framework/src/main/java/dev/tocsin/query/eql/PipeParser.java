package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Expression.Literal;
import dev.tocsin.query.eql.Expression.Signed;
import dev.tocsin.query.eql.Statement.Pipe;
import dev.tocsin.query.eql.Token.Kind;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code | head n} and {@code | tail n}. (eql 58) */
final class PipeParser {
    private final TokenCursor cursor;

    PipeParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    List<Pipe> pipes(boolean sample) {
        List<Pipe> pipes = new ArrayList<>();
        while (cursor.peek().is("|")) {
            Token bar = cursor.next();
            if (sample) {
                cursor.error(bar.span(), "A sample takes no pipes.", "remove the pipe"); // eql 61
            }
            pipes.add(pipe(bar.span()));
        }
        return List.copyOf(pipes);
    }

    private Pipe pipe(Span bar) {
        Token name = cursor.peek();
        boolean known = name.kind() == Kind.NAME && (name.text().equals("head") || name.text().equals("tail"));
        if (name.kind() != Kind.NAME) {
            throw cursor.unexpected("`head` or `tail` after the pipe");
        }
        if (!known) {
            throw cursor.fail(name.span(), "The pipe `" + name.text() + "` is not supported; there are `head` and `tail`.", null);
        }
        cursor.next();
        Token next = cursor.peek();
        if (next.kind() == Kind.END || next.is("|")) {
            throw cursor.fail(name.span(), "`" + name.text() + "` needs a number.", "write `" + name.text() + " 10`");
        }
        Expression count = new ExpressionParser(cursor).condition();
        Long value = integer(count);
        if (value == null || value < 0 || value > Integer.MAX_VALUE) {
            throw cursor.fail(count.span(), "`" + name.text() + "` takes one whole number from 0 to " + Integer.MAX_VALUE + ".", null);
        }
        if (cursor.peek().is(",")) {
            throw cursor.fail(cursor.peek().span(), "`" + name.text() + "` takes one number.", null);
        }
        return new Pipe(name.text().equals("head"), value, cursor.since(bar.start()));
    }

    private static Long integer(Expression count) {
        if (count instanceof Signed signed) {
            Long inner = integer(signed.operand());
            return inner == null ? null : signed.minus() ? Long.valueOf(-inner) : inner;
        }
        return count instanceof Literal literal && literal.value() instanceof Long value ? value : null;
    }
}
