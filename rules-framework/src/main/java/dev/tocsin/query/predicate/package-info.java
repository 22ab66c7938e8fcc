/** Two-valued predicates over a batch of events, shared by KQL, Lucene query strings, EQL and Kibana's filters. */
package dev.tocsin.query.predicate;
