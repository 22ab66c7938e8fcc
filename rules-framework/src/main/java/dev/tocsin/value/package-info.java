/** What values are: field types, and how Elasticsearch reads, compares and matches them. */
package dev.tocsin.value;
