package dev.tocsin.rule.shape;

import static dev.tocsin.rule.shape.KeyShape.may;
import static dev.tocsin.rule.shape.KeyShape.must;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of {@code [rule]} that only rules of some types have. */
public final class TypeShape {
    /** The types of rules. */
    public static final List<String> NAMES = List.of("query", "saved_query", "eql", "esql", "threshold", "new_terms",
            "threat_match", "machine_learning");

    private static final Shape.Table DURATION = Shape.table(
            must("unit", Shape.oneOf("s", "m", "h"), "seconds, minutes or hours"),
            must("value", RuleShape.COUNT, "how many"));
    private static final KeyShape SUPPRESSION = may("alert_suppression", Shape.table(
            must("group_by", new Shape.ListOf(Shape.words(), 1, 3), "the fields whose values make a group"),
            must("missing_fields_strategy", Shape.oneOf("suppress", "doNotSuppress"), "what becomes of events without those fields"),
            may("duration", DURATION, "for how long; without it, within one run")), "makes one alert of many");
    private static final KeyShape THRESHOLD_SUPPRESSION = may("alert_suppression",
            Shape.table(must("duration", DURATION, "for how long")), "makes one alert of many");
    private static final KeyShape INDEX = may("index", Shape.textList(), "the indices that it reads, as patterns");
    private static final KeyShape DATA_VIEW = may("data_view_id", Shape.words(), "the data view that it reads instead of indices");
    private static final KeyShape QUERY = may("query", Shape.text(), "what an event must be like");
    private static final Shape.Whole SEARCHES = RuleShape.COUNT;

    /** The keys of each type beside the common ones, in the order of {@link #NAMES}. */
    public static final Map<String, List<KeyShape>> KEYS = keys();

    private TypeShape() {
    }

    private static Map<String, List<KeyShape>> keys() {
        Map<String, List<KeyShape>> keys = new LinkedHashMap<>();
        keys.put("query", search(SUPPRESSION));
        keys.put("saved_query", List.of(INDEX, DATA_VIEW, QUERY, may("language", Shape.oneOf("kuery", "lucene"),
                "the language of the query"), must("saved_id", Shape.words(), "the saved query"), SUPPRESSION));
        keys.put("eql", List.of(INDEX, DATA_VIEW, QUERY, must("language", Shape.oneOf("eql"), "the language of the query"),
                SUPPRESSION,
                may("timestamp_field", Shape.words(), "the field that orders the events of a sequence"),
                may("event_category_override", Shape.words(), "the field that holds the category of an event"),
                may("tiebreaker_field", Shape.words(), "the field that orders events of equal time")));
        keys.put("esql", List.of(may("index", new Shape.ListOf(Shape.words(), 0, 0), "always empty: the query names its indices"),
                DATA_VIEW, QUERY, must("language", Shape.oneOf("esql"), "the language of the query"), SUPPRESSION));
        keys.put("threshold", search(THRESHOLD_SUPPRESSION, must("threshold", Shape.table(
                must("field", new Shape.ListOf(Shape.words(), 0, 5), "the fields whose values make a group"),
                must("value", RuleShape.COUNT, "how many events a group needs"),
                may("cardinality", Shape.list(Shape.table(
                        must("field", Shape.words(), "the field whose distinct values are counted"),
                        must("value", RuleShape.COUNT, "how many there must be"))), "how many distinct values a group needs")),
                "how many events make an alert")));
        keys.put("new_terms", search(SUPPRESSION,
                may("new_terms", Shape.table(
                        must("field", Shape.oneOf("new_terms_fields"), "always new_terms_fields"),
                        must("value", new Shape.ListOf(Shape.words(), 1, 3), "the fields whose values must be new together"),
                        must("history_window_start", Shape.some(Shape.table(
                                must("field", Shape.oneOf("history_window_start"), "always history_window_start"),
                                must("value", Shape.words(), "how far to look back, such as now-7d"))), "the history")),
                        "which values must be new"),
                may("new_terms_fields", new Shape.ListOf(Shape.words(), 1, 3), "the fields, as Kibana's API names them"),
                may("history_window_start", Shape.words(), "the history, as Kibana's API names it")));
        keys.put("threat_match", search(SUPPRESSION,
                must("threat_index", Shape.some(Shape.words()), "the indices of the indicators"),
                must("threat_mapping", Shape.some(Shape.table(must("entries", Shape.some(Shape.table(
                        must("field", Shape.words(), "the field of the event"),
                        must("type", Shape.oneOf("mapping"), "always mapping"),
                        must("value", Shape.words(), "the field of the indicator"),
                        may("negate", new Shape.Flag(), "whether they must differ"))), "what must all hold"))),
                        "which fields must be equal"),
                may("threat_query", Shape.text(), "which indicators count"),
                may("threat_language", Shape.oneOf("kuery", "lucene"), "the language of that query"),
                may("threat_filters", Shape.list(Shape.free()), "Kibana filters beside that query"),
                may("threat_indicator_path", Shape.words(), "where an indicator lies in its document"),
                may("concurrent_searches", SEARCHES, "how many searches run side by side"),
                may("items_per_search", SEARCHES, "how many indicators a search takes")));
        keys.put("machine_learning", List.of(SUPPRESSION,
                must("anomaly_threshold", new Shape.Whole(0, 100), "the score from which an anomaly counts"),
                must("machine_learning_job_id", new Shape.AnyOf(List.of(Shape.words(), Shape.some(Shape.words()))),
                        "the jobs whose anomalies count")));
        return java.util.Collections.unmodifiableMap(keys);
    }

    private static List<KeyShape> search(KeyShape... more) {
        List<KeyShape> keys = new ArrayList<>(List.of(INDEX, DATA_VIEW, QUERY,
                must("language", Shape.oneOf("kuery", "lucene"), "the language of the query")));
        keys.addAll(List.of(more));
        return List.copyOf(keys);
    }
}
