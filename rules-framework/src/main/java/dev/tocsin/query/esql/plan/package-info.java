/**
 * A query with every name, type and function resolved, as it is run: commands in order, each with the columns that it gives.
 */
package dev.tocsin.query.esql.plan;
