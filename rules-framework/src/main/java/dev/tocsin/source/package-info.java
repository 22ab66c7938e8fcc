/**
 * Texts, places in them, and what there is to say about those places.
 *
 * <p>The ground floor: it knows nothing but the JDK. Everything that reads a file or a query works with
 * {@link dev.tocsin.source.SourceText} and {@link dev.tocsin.source.EmbeddedText} and reports
 * {@link dev.tocsin.source.Diagnostic}s.
 */
package dev.tocsin.source;
