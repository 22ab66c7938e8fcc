/** Lucene query strings, as rules with {@code language = "lucene"} send them and ES|QL's {@code QSTR()} reads them. */
package dev.tocsin.query.lucene;
