package dev.tocsin.query.esql.extract;

/**
 * Where in a text a pattern stopped matching.
 *
 * @param offset the first character that nothing of the pattern took, from 0
 * @param wanted the part of the pattern that was looked for from there on and not found
 */
public record Stop(int offset, String wanted) {
}
