package dev.tocsin.query;

/**
 * What a rule says about its query beside the text.
 *
 * @param eventCategoryField EQL: the field that the event category is tested on
 * @param timestampField the field that orders events
 * @param tiebreakerField EQL: the field that orders events of equal time, or null for the order of the events
 * @param size the most results that are kept, of EQL the newest and of ES|QL the first; {@link Integer#MAX_VALUE} for all
 * @param stackVersion the Elastic Stack version to check against ({@code 9.2.0}), or null for the newest
 */
public record QuerySettings(
        String eventCategoryField, String timestampField, String tiebreakerField, int size, String stackVersion) {
    /** What a rule has that says nothing. */
    public static final QuerySettings DEFAULT =
            new QuerySettings("event.category", "@timestamp", null, Integer.MAX_VALUE, null);
}
