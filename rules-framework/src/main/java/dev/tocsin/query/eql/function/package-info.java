/**
 * The functions of EQL, a file each: signature, first version, one-line summary and body.
 *
 * <p>To add one, write its file, give it a line in {@link dev.tocsin.query.eql.function.EqlFunctions}, and write its cases in
 * the table of that name beside the tests; {@code EveryEqlFunctionTest} says by name what was forgotten.
 */
package dev.tocsin.query.eql.function;
