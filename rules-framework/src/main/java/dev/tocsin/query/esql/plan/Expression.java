package dev.tocsin.query.esql.plan;

import dev.tocsin.query.esql.function.Call;
import dev.tocsin.query.esql.function.GroupingFunction;
import dev.tocsin.query.esql.function.ScalarFunction;
import dev.tocsin.query.esql.function.SearchFunction;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;

import java.util.List;
import java.util.Map;

/**
 * An expression whose names and types are resolved. Operands have been cast: what stands on both sides of an operator has
 * types that it takes, string literals have become values of the type they were needed in (esql 26), and numbers that must
 * widen stand in a {@link Widen}.
 */
public sealed interface Expression {
    /** Where it stands in the query's text. */
    Span span();

    /** Its text as written, blanks and letter case kept. */
    String text();

    /** The type of its values. */
    EsqlType type();

    /** A value of its type that is known beforehand, null and several values included. */
    record Constant(Span span, String text, EsqlType type, Object value) implements Expression {
    }

    /** The column of that name in the command's input. */
    record Reference(Span span, String text, EsqlType type, String name) implements Expression {
    }

    /** A number read as a wider type: integer, long, double; value by value. */
    record Widen(Expression operand, EsqlType type) implements Expression {
        @Override
        public Span span() {
            return operand.span();
        }

        @Override
        public String text() {
            return operand.text();
        }
    }

    /**
     * A value of unknown type, or of a field with different types over the indices, read as a type, value by value; what is
     * no value of the type is left out without a warning.
     */
    record Coerce(Expression operand, EsqlType type) implements Expression {
        @Override
        public Span span() {
            return operand.span();
        }

        @Override
        public String text() {
            return operand.text();
        }
    }

    /** A scalar function, conversions with {@code ::} included. */
    record Scalar(Span span, String text, EsqlType type, ScalarFunction function, List<Expression> arguments, Call call)
            implements Expression {
    }

    /** A grouping function; a key of STATS, INLINE STATS or LIMIT BY, or a part of one. */
    record Grouping(Span span, String text, EsqlType type, GroupingFunction function, List<Expression> arguments, Call call)
            implements Expression {
    }

    /** A full text function or {@code field : query}, the latter as MATCH; true or false, never null (esql 152). */
    record Search(Span span, String text, EsqlType type, SearchFunction function, List<Expression> arguments,
            Map<String, Object> options) implements Expression {
    }

    /** {@code + - * / %}: both operands of the result's type, or a date and an interval, or two intervals. */
    record Arithmetic(Span span, String text, EsqlType type, Operator operator, Expression left, Expression right)
            implements Expression {
    }

    /** Unary minus. */
    record Negate(Span span, String text, EsqlType type, Expression operand) implements Expression {
    }

    /** {@code == != < <= > >=}: operands of one type, keyword and text counting as one, or date with date_nanos (esql 29). */
    record Comparison(Span span, String text, Operator operator, Expression left, Expression right) implements Truth {
    }

    /** {@code AND}, {@code OR}. */
    record Logical(Span span, String text, boolean and, Expression left, Expression right) implements Truth {
    }

    /** {@code NOT}. */
    record Not(Span span, String text, Expression operand) implements Truth {
    }

    /** {@code IS NULL}; negated: {@code IS NOT NULL}. */
    record IsNull(Span span, String text, Expression operand, boolean negated) implements Truth {
    }

    /** {@code IN}; the members have the operand's type. {@code NOT IN} is a {@link Not} of it. */
    record In(Span span, String text, Expression operand, List<Expression> members) implements Truth {
    }

    /** {@code LIKE} or {@code RLIKE} with one pattern or a list of which any may match. */
    record Like(Span span, String text, Expression operand, boolean regular, List<String> patterns) implements Truth {
    }

    /** What gives a boolean. */
    sealed interface Truth extends Expression {
        @Override
        default EsqlType type() {
            return EsqlType.BOOLEAN;
        }
    }

    /** The signs between operands. */
    enum Operator {
        ADD("+"), SUBTRACT("-"), MULTIPLY("*"), DIVIDE("/"), REMAINDER("%"),
        EQUAL("=="), NOT_EQUAL("!="), LESS("<"), LESS_EQUAL("<="), GREATER(">"), GREATER_EQUAL(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As it is written. */
        public String sign() {
            return sign;
        }
    }
}
