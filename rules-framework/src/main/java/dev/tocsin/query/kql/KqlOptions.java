package dev.tocsin.query.kql;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What may be said beside a query of Elasticsearch's dialect.
 *
 * @param caseInsensitive whether terms and patterns of keyword fields ignore letter case
 * @param defaultField the field, or pattern of fields, that free text is searched in
 * @param timeZone of dates without an offset of their own
 */
public record KqlOptions(boolean caseInsensitive, String defaultField, ZoneId timeZone) {
    /** What holds when nothing is said. */
    public static final KqlOptions DEFAULT = new KqlOptions(false, "*", ZoneOffset.UTC);
}
