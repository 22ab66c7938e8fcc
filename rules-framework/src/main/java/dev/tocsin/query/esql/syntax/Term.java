package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.plan.Expression.Operator;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;

import java.util.List;
import java.util.Map;

/** An expression as written. Spans leave out parentheses around the whole. */
public sealed interface Term {
    /** Where it stands. */
    Span span();

    /** A constant: null, a number, a text, a boolean, an interval, or several of one type. */
    record Literal(Span span, EsqlType type, Object value) implements Term {
    }

    /** A column by its whole name. */
    record Column(Span span, String name) implements Term {
    }

    /** {@code name(arguments, {options})} or {@code name(*)}; the name in lower case. */
    record Call(Span span, String name, Span nameSpan, List<Term> arguments, boolean star, Options options) implements Term {
    }

    /** {@code operand::type}. */
    record Cast(Span span, Term operand, String typeName, Span typeSpan) implements Term {
    }

    /** Unary minus; unary plus leaves no trace. */
    record Negation(Span span, Term operand) implements Term {
    }

    /** Arithmetic or comparison. */
    record Binary(Span span, Operator operator, Term left, Term right) implements Term {
    }

    /** AND, OR. */
    record Logical(Span span, boolean and, Term left, Term right) implements Term {
    }

    /** NOT, also that of NOT IN, NOT LIKE. */
    record Not(Span span, Term operand) implements Term {
    }

    /** IS NULL, IS NOT NULL. */
    record IsNull(Span span, Term operand, boolean negated) implements Term {
    }

    /** IN. */
    record In(Span span, Term operand, List<Term> members) implements Term {
    }

    /** LIKE, RLIKE. */
    record Like(Span span, Term operand, boolean regular, List<String> patterns, List<Span> patternSpans) implements Term {
    }

    /** {@code field : query}; the field is a column or a cast of one. */
    record Match(Span span, Term field, Literal query) implements Term {
    }

    /** A map of named options: values are literals or such maps. */
    record Options(Span span, Map<String, Option> entries) {
        /** An entry: exactly one of value and map is there. */
        public record Option(Span keySpan, Literal value, Options map) {
        }
    }
}
