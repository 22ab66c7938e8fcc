package dev.tocsin.query.lucene;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What may be said beside a query string.
 *
 * @param defaultField the field, or pattern of fields, of words without one
 * @param lenient whether a value that a field's type refuses is no error but matches nothing (kql 65)
 * @param analyzeWildcard whether the text before a trailing star is analyzed in text fields
 * @param everyWord whether words without an operator between them must all be there
 * @param timeZone of dates without an offset of their own
 */
public record LuceneOptions(
        String defaultField, boolean lenient, boolean analyzeWildcard, boolean everyWord, ZoneId timeZone) {
    /** What rules have (kql 61): all fields, and therefore lenient. */
    public static final LuceneOptions RULE = new LuceneOptions("*", true, true, false, ZoneOffset.UTC);
}
