package dev.tocsin.query.eql;

import dev.tocsin.source.Span;
import java.util.List;

/** A condition or value as it was written. */
sealed interface Expression {
    /** Where it stands. */
    Span span();

    /** The parts that it is made of, in the order of the text. */
    List<Expression> parts();

    /** A constant: null, a Boolean, Long, Double or String. */
    record Literal(Object value, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A field; an optional one may be unmapped. (eql 17) */
    record FieldName(String path, boolean optional, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A call of a function by its name as written, without the {@code ~}. */
    record Call(String name, boolean insensitive, Span nameSpan, List<Expression> arguments, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /** A sign before a number. */
    record Signed(boolean minus, Expression operand, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /** {@code + - * / %}; the symbol says which. */
    record Arithmetic(String symbol, Expression left, Expression right, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code == != < <= > >=}; the symbol says which. */
    record Comparison(String symbol, Expression left, Expression right, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code in}, {@code in~} and their negations. */
    record Membership(Expression value, boolean negated, boolean insensitive, List<Expression> values, Span span)
            implements Expression {
        @Override
        public List<Expression> parts() {
            return join(value, values);
        }
    }

    /** {@code :}, {@code like}, {@code like~}, {@code regex}, {@code regex~} with one string or a list of them. */
    record PatternTest(String operator, Expression value, List<Literal> patterns, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return join(value, patterns);
        }
    }

    /** {@code and} or {@code or} over two or more conditions. */
    record Junction(boolean and, List<Expression> operands, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return operands;
        }
    }

    /** {@code not}. */
    record Not(Expression operand, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    private static List<Expression> join(Expression first, List<? extends Expression> rest) {
        List<Expression> out = new java.util.ArrayList<>(rest.size() + 1);
        out.add(first);
        out.addAll(rest);
        return out;
    }
}
