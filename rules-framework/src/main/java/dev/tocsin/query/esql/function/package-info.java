/**
 * The functions of ES|QL: what each promises, and each in a file of its own.
 *
 * <p>To add one: its file (name, since, summary, parameters, result type, body), one line in {@code Functions}, one spec file.
 */
package dev.tocsin.query.esql.function;
