/**
 * The text of an ES|QL query as a tree: lexer, parser, syntax errors.
 *
 * <p>A command whose word is in {@code CommandWords} is read by its grammar; expressions are read by precedence climbing.
 */
package dev.tocsin.query.esql.syntax;
