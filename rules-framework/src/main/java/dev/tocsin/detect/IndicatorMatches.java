package dev.tocsin.detect;

import dev.tocsin.detect.IndicatorMapping.Entry;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which events match which indicators. */
final class IndicatorMatches {
    /** rule-types 52 */
    private static final int MOST_ENRICHMENTS = 200;
    private final IndicatorMapping mapping;
    private final EventBatch events;
    private final EventBatch indicators;
    private final RowSet counting;
    private final boolean eventsDrive;
    private final Map<Integer, List<Match>> matches = new TreeMap<>();

    private record Match(int indicator, List<Entry> group) {
    }

    private IndicatorMatches(IndicatorMapping mapping, EventBatch events, EventBatch indicators, RowSet counting, boolean eventsDrive) {
        this.mapping = mapping;
        this.events = events;
        this.indicators = indicators;
        this.counting = counting;
        this.eventsDrive = eventsDrive;
    }

    /**
     * All matches between the events of a run and some indicators.
     *
     * @param counting the indicators that count
     */
    static IndicatorMatches find(IndicatorMapping mapping, Selection selection, EventBatch indicators, RowSet counting) {
        RowSet events = selection.hits().and(mapping.complete(selection.batch(), true));
        RowSet threats = counting.and(mapping.complete(indicators, false));
        boolean eventsDrive = events.size() < threats.size(); // rule-types 51
        IndicatorMatches found = new IndicatorMatches(mapping, selection.batch(), indicators, counting, eventsDrive);
        RowSet driving = eventsDrive ? events : threats;
        driving.forEach(row -> {
            for (List<Entry> group : mapping.groups()) {
                if (eventsDrive) {
                    mapping.matching(group, found.events, row, indicators, threats, true)
                            .forEach(indicator -> found.add(row, new Match(indicator, group)));
                } else {
                    mapping.matching(group, indicators, row, found.events, events, false)
                            .forEach(event -> found.add(event, new Match(row, group)));
                }
            }
        });
        return found;
    }

    /** Takes a match; more than are ever shown are not kept, however many indicators an event has. */
    private void add(int event, Match match) {
        List<Match> known = matches.computeIfAbsent(event, e -> new ArrayList<>());
        if (known.size() < MOST_ENRICHMENTS) {
            known.add(match);
        }
    }

    /** The rows of events that match some indicator. */
    RowSet events() {
        RowSet.Builder rows = RowSet.builder(events.size());
        matches.keySet().forEach(rows::add);
        return rows.build();
    }

    /** What an event had of enrichments, and one for each indicator and entry that it matches. // rule-types 52 */
    List<Object> enrichments(int row, Document source) {
        List<Object> out = new ArrayList<>();
        Object before = source.at("threat.enrichments");
        if (before instanceof List<?> list) {
            out.addAll(list);
        } else if (before != null) {
            out.add(before);
        }
        int given = out.size();
        for (Match match : matches.getOrDefault(row, List.of())) {
            Document indicator = Document.of(indicators.event(match.indicator()).source().read());
            for (Entry entry : match.group()) {
                if (out.size() - given < MOST_ENRICHMENTS) {
                    out.add(enrichment(row, match, entry, indicator));
                }
            }
        }
        return out;
    }

    /** Why events that the query matches have no match. */
    IndicatorReasons reasons() {
        return new IndicatorReasons(mapping, events, indicators, counting, eventsDrive);
    }

    private Map<String, Object> enrichment(int row, Match match, Entry entry, Document indicator) {
        Map<String, Object> matched = new LinkedHashMap<>();
        List<String> values = IndicatorMapping.values(events, entry.event(), row);
        matched.put("atomic", values.isEmpty() ? null : values.get(0));
        matched.put("field", entry.event().path());
        matched.put("id", Ancestry.id(indicators.event(match.indicator())));
        String index = indicators.event(match.indicator()).index();
        matched.put("index", index == null ? "" : index);
        matched.put("type", "indicator_match_rule");
        Map<String, Object> out = new LinkedHashMap<>();
        Object body = indicator.at(mapping.indicatorPath());
        if (body != null) {
            out.put("indicator", body);
        }
        Object feed = indicator.at("threat.feed.name");
        out.put("feed", feed == null ? Map.of() : Map.of("name", feed));
        out.put("matched", matched);
        return out;
    }
}
