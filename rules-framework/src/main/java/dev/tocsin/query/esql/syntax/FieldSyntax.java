package dev.tocsin.query.esql.syntax;

import dev.tocsin.source.Span;

/**
 * {@code name = value}, or a value alone whose name is its text (esql 93).
 *
 * @param span the whole
 * @param target the name that is given, or null
 * @param name the column's name
 * @param value the expression
 * @param filter STATS: the condition after WHERE, or null
 */
public record FieldSyntax(Span span, Name target, String name, Term value, Term filter) {
}
