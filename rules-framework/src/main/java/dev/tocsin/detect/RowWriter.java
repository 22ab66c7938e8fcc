package dev.tocsin.detect;

import dev.tocsin.query.QueryResult.Table;
import dev.tocsin.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the alerts of the rows of a table. */
final class RowWriter {
    private static final Set<String> METADATA = Set.of("_id", "_index", "_version", "_source", "_score", "_ignored", "_index_mode",
            "_size", "_fork", "_tier", "_tsid");
    private final Rule rule;
    private final Selection selection;
    private final Table table;
    private final boolean aggregating;
    private final List<String> expanded;
    private final EventWriter events;
    private final AlertWriter writer;
    private final Map<String, Integer> rowsById = new HashMap<>();

    RowWriter(Rule rule, Selection selection, Table table, boolean aggregating, List<String> expanded) {
        this.rule = rule;
        this.selection = selection;
        this.table = table;
        this.aggregating = aggregating;
        this.expanded = expanded;
        this.events = new EventWriter(rule, selection);
        this.writer = events.writer();
        selection.visible().forEach(row -> rowsById.putIfAbsent(Ancestry.id(events.event(row)), row));
    }

    /** The alert of a row; empty when its event is an alert of the rule itself. */
    Optional<Alert> alert(int number) {
        Map<String, Object> cells = TableRows.cells(table, number);
        Object id = cells.get("_id");
        Integer row = aggregating || id == null ? null : rowsById.get(String.valueOf(id));
        Map<String, Object> fields = new LinkedHashMap<>(cells);
        fields.keySet().removeAll(METADATA);
        return row == null ? Optional.of(ofRow(number, Document.of(fields))) : ofEvent(row, cells, Document.of(fields));
    }

    /** When the event of a row's alert happened, or the time of the run. */
    Instant time(Alert alert) {
        Instant time = alert.events().isEmpty() ? null : events.time(events.row(alert.events().get(0)));
        return time == null ? selection.now() : time;
    }

    /** The source document with the row's values over it. // rule-types 64 */
    private Optional<Alert> ofEvent(int row, Map<String, Object> cells, Document fields) {
        Document source = events.source(row);
        if (events.ownAlert(row, source)) {
            return Optional.empty();
        }
        Document document = writer.event(events.event(row), source.with(fields), selection.times().original(row));
        List<Object> parts = new ArrayList<>(List.of(Ancestry.id(events.event(row)), String.valueOf(events.event(row).index()), rule.id()));
        expanded.forEach(column -> parts.add(cells.get(column)));
        return Optional.of(new Alert(Fingerprint.of(parts), Alert.Kind.EVENT, document, List.of(events.event(row).number())));
    }

    /** The row alone; it alerts again in every run. // rule-types 66 */
    private Alert ofRow(int number, Document fields) {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("id", "");
        nothing.put("index", "");
        nothing.put("type", "event");
        nothing.put("depth", 0);
        Document document = writer.of(fields, new Ancestry(List.of(nothing), 1), writer.overrides(fields));
        if (fields.at("@timestamp") != null) {
            document = document.with("kibana.alert.original_time", fields.at("@timestamp"));
        }
        String id = Fingerprint.of(List.of(selection.window().from(), selection.window().to(),
                rule.query().map(query -> query.text().text()).orElse(""), rule.id(), number));
        return new Alert(id, Alert.Kind.ROW, document, List.of());
    }
}
