/**
 * Expressions over pages of rows: every part of an expression that looks at one column only is evaluated once for each distinct
 * value of that column, and only for values that some row needs.
 */
package dev.tocsin.query.esql.evaluate;
