package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Expression.Call;
import dev.tocsin.query.eql.Expression.FieldName;
import dev.tocsin.query.eql.Expression.Literal;
import dev.tocsin.query.eql.Expression.Membership;
import dev.tocsin.query.eql.Expression.PatternTest;
import dev.tocsin.query.eql.Token.Kind;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads constants, fields, calls, parentheses, and the predicates that bind to the expression just before them. (eql 5) */
final class PrimaryParser {
    private static final Set<String> PATTERNS = Set.of(":", "like", "like~", "regex", "regex~");

    private final TokenCursor cursor;
    private final ExpressionParser conditions;

    PrimaryParser(TokenCursor cursor, ExpressionParser conditions) {
        this.cursor = cursor;
        this.conditions = conditions;
    }

    Expression withPredicate() {
        Expression value = primary();
        Token next = cursor.peek();
        if (next.is("not")) {
            refuseNegatedPattern();
            if (cursor.peek(1).is("in") || cursor.peek(1).is("in~")) {
                cursor.next();
                return membership(value, true);
            }
            throw cursor.unexpected("`and`, `or` or the end of the condition");
        }
        if (next.is("in") || next.is("in~")) {
            return membership(value, false);
        }
        if ((next.kind() == Kind.SYMBOL || next.kind() == Kind.KEYWORD) && PATTERNS.contains(next.text())) {
            cursor.next();
            List<Literal> patterns = patterns(next.text());
            return new PatternTest(next.text(), value, patterns, cursor.since(value.span().start()));
        }
        return value;
    }

    /** eql 6 */
    private void refuseNegatedPattern() {
        Token after = cursor.peek(1);
        if (PATTERNS.contains(after.text()) && after.kind() != Kind.STRING) {
            throw cursor.fail(cursor.peek().span().to(after.span()), "There is no `not " + after.text() + "`.",
                    "put `not` before the field: not field " + after.text() + " \"value\"");
        }
    }

    private Expression membership(Expression value, boolean negated) {
        boolean insensitive = cursor.next().text().equals("in~");
        cursor.expect("(", "before the list of values");
        List<Expression> values = new ArrayList<>();
        do {
            values.add(conditions.condition());
        } while (cursor.take(","));
        cursor.expect(")", "after the list of values");
        return new Membership(value, negated, insensitive, List.copyOf(values), cursor.since(value.span().start()));
    }

    private List<Literal> patterns(String operator) {
        if (!cursor.take("(")) {
            return List.of(pattern(operator, " or a list of strings in parentheses"));
        }
        List<Literal> patterns = new ArrayList<>();
        do {
            patterns.add(pattern(operator, ""));
        } while (cursor.take(","));
        cursor.expect(")", "after the list of strings");
        return List.copyOf(patterns);
    }

    /** eql 7, 27 */
    private Literal pattern(String operator, String orElse) {
        Token next = cursor.peek();
        Literal constant = constant();
        if (constant == null) {
            if (operator.equals(":") && next.kind() == Kind.NAME && cursor.peek(1).is("(")) {
                throw cursor.fail(next.span(), "Functions are not called after a colon.",
                        "write " + next.text() + "(field, ...)");
            }
            throw cursor.unexpected("a string" + orElse + " after `" + operator + "`");
        }
        if (!(constant.value() instanceof String)) {
            cursor.error(constant.span(), "`" + operator + "` compares with strings, not with " + next.shown() + ".",
                    "compare with `==`, or test the text: string(field) " + operator + " \"...\"");
        }
        return constant;
    }

    private Expression primary() {
        Token next = cursor.peek();
        Literal constant = constant();
        if (constant != null) {
            return constant;
        }
        if (cursor.take("(")) {
            Expression inner = conditions.condition();
            cursor.expect(")", "to close the parenthesis");
            return inner;
        }
        if ((next.kind() == Kind.NAME || next.kind() == Kind.TILDE_NAME) && cursor.peek(1).is("(")) {
            return call();
        }
        if (next.isName() && cursor.peek(1).is("of")) {
            throw cursor.fail(next.span().to(cursor.peek(1).span()), "`" + next.text() + " of` is not supported by Elasticsearch.",
                    "use a sequence joined by process.entity_id and process.parent.entity_id"); // eql 62
        }
        if (next.isName() || next.is("?")) {
            return field();
        }
        if (next.kind() == Kind.KEYWORD && (cursor.peek(1).kind() == Kind.SYMBOL)) {
            throw cursor.fail(next.span(), "`" + next.text() + "` is a keyword.",
                    "a field of this name needs backquotes: `" + next.text() + "`"); // eql 2
        }
        throw cursor.unexpected("a field, a constant, a function or a parenthesis");
    }

    private Literal constant() {
        Token next = cursor.peek();
        Object value;
        switch (next.kind()) {
            case STRING, INTEGER, DECIMAL -> value = next.value();
            case KEYWORD -> {
                if (!next.is("true") && !next.is("false") && !next.is("null")) {
                    return null;
                }
                value = next.is("null") ? null : (Object) next.is("true");
            }
            default -> {
                return null;
            }
        }
        cursor.next();
        return new Literal(value, next.span());
    }

    private Expression call() {
        Token name = cursor.next();
        cursor.next();
        List<Expression> arguments = new ArrayList<>();
        if (!cursor.peek().is(")")) {
            do {
                arguments.add(conditions.condition());
            } while (cursor.take(","));
        }
        cursor.expect(")", "after the arguments of " + name.text());
        return new Call(name.text(), name.kind() == Kind.TILDE_NAME, name.span(), List.copyOf(arguments),
                cursor.since(name.span().start()));
    }

    /** eql 9 */
    FieldName field() {
        int start = cursor.peek().span().start();
        boolean optional = cursor.take("?");
        StringBuilder path = new StringBuilder(segment());
        while (true) {
            if (cursor.take(".")) {
                path.append('.').append(segment());
            } else if (cursor.peek().is("[") && cursor.peek(1).kind() == Kind.INTEGER) {
                Span index = cursor.next().span().to(cursor.next().span());
                cursor.take("]");
                cursor.error(index, "Elements of arrays cannot be chosen: a condition holds if any element satisfies it.",
                        "leave the index out");
            } else {
                return new FieldName(path.toString(), optional, cursor.since(start));
            }
        }
    }

    private String segment() {
        Token next = cursor.peek();
        if (next.isName()) {
            return cursor.next().text();
        }
        if (next.kind() == Kind.KEYWORD) {
            throw cursor.fail(next.span(), "`" + next.text() + "` is a keyword and cannot be a part of a field's name as it is.",
                    "put it in backquotes: `" + next.text() + "`");
        }
        throw cursor.unexpected("a name of a field");
    }
}
