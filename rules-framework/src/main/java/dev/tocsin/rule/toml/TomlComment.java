package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;

/**
 * A comment.
 *
 * @param span from the number sign to the end of the line
 * @param text what follows the number sign, without blanks around it
 */
public record TomlComment(Span span, String text) {
}
