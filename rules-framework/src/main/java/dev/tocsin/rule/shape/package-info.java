/** What a rule or hunt file may hold: its tables and keys as data, and the reader that compares a file with them. */
package dev.tocsin.rule.shape;
