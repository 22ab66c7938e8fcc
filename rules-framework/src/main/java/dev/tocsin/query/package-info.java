/** What every query language promises: parse, compile, run, explain. */
package dev.tocsin.query;
