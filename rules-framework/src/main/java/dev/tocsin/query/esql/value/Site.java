package dev.tocsin.query.esql.value;

import dev.tocsin.source.Position;

/**
 * Where in a query something is evaluated, as warnings name it (esql 48).
 *
 * @param text the text of the expression, as written
 * @param position where it starts in the query
 */
public record Site(String text, Position position) {
}
