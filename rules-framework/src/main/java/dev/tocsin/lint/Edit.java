package dev.tocsin.lint;

import dev.tocsin.source.Span;

/**
 * A small change of a file that mends a finding and leaves everything else as it is.
 *
 * @param span what is replaced; of no length to insert
 * @param replacement what takes its place; empty to remove
 */
public record Edit(Span span, String replacement) {
}
