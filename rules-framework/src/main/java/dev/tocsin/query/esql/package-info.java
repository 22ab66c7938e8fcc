/**
 * ES|QL: reading, checking and running piped queries.
 *
 * <p>From the ground up: {@code value} (types, values, columns, warnings), {@code function} (what functions promise, and each
 * function in its own file), {@code extract} (DISSECT and GROK patterns), {@code syntax} (text to tree), {@code plan} (the
 * tree with every name and type resolved), {@code evaluate} (expressions over pages), {@code analysis} (tree to plan),
 * {@code command} (running a plan), and this package, which joins them. A package uses those named before it only.
 */
package dev.tocsin.query.esql;
