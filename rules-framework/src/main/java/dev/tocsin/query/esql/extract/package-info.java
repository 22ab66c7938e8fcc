/** The patterns of DISSECT and GROK: what columns they make, what they find in a text, and where they stop. */
package dev.tocsin.query.esql.extract;
