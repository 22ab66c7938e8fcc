/** What a person tries by hand: a query over a file of events, a new rule from a template. */
package dev.tocsin.workbench;
