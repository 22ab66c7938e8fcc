package dev.tocsin.query.esql.syntax;

import dev.tocsin.source.Span;

/**
 * A name and where it stands.
 *
 * @param text the name, quotes taken off
 */
public record Name(Span span, String text) {
}
