/**
 * From the tree of a query to its plan: every name resolved, every type checked, every error found, with its place.
 */
package dev.tocsin.query.esql.analysis;
