package dev.tocsin.query.esql.plan;

/**
 * A column and how it is computed.
 *
 * @param name the column
 * @param value what it holds
 */
public record Named(String name, Expression value) {
}
