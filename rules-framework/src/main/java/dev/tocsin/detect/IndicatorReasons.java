package dev.tocsin.detect;

import dev.tocsin.detect.IndicatorMapping.Entry;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says why an event that the query matches has no indicator.
 *
 * @param counting the indicators that threat query, threat filters and exceptions let through
 * @param eventsDrive whether the values of events are looked up among the indicators // rule-types 51
 */
record IndicatorReasons(IndicatorMapping mapping, EventBatch events, EventBatch indicators, RowSet counting, boolean eventsDrive) {
    /** A phrase for each group of the mapping. */
    String of(int row) {
        return mapping.groups().stream().map(group -> of(group, row)).distinct().collect(Collectors.joining("; "));
    }

    private String of(List<Entry> group, int row) {
        List<Entry> missing = group.stream().filter(entry -> IndicatorMapping.values(events, entry.event(), row).isEmpty()).toList();
        if (!missing.isEmpty()) {
            return "the event has no " + missing.stream().map(entry -> entry.event().path()).distinct().collect(Collectors.joining(" and no "));
        }
        String wanted = group.stream().map(entry -> entry.indicator().path() + " = "
                + String.join(" or ", IndicatorMapping.values(events, entry.event(), row))).distinct().collect(Collectors.joining(" and "));
        RowSet others = mapping.matching(group, events, row, indicators, RowSet.all(indicators.size()).minus(counting), true);
        if (!others.isEmpty()) {
            return "the indicator with " + wanted + " does not count: its index, threat_query, threat_filters or an exception keeps it out";
        }
        return "no " + (group.size() > 1 ? "single " : "") + "indicator has " + wanted + severalValues(group, row);
    }

    private String severalValues(List<Entry> group, int row) {
        boolean several = group.stream().anyMatch(entry -> IndicatorMapping.values(events, entry.event(), row).size() > 1);
        if (!eventsDrive || !several) {
            return "";
        }
        return IndicatorMapping.exact(group) ? " (only the first value is looked up, because there are fewer events than indicators)"
                : " (a list of values is not looked up, because there are fewer events than indicators)";
    }
}
