package dev.tocsin.docs.site;

import dev.tocsin.detect.Alert;
import dev.tocsin.docs.html.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows that a query with a table as its result gave: what alerts that stand for no event in particular are made of. */
final class ResultTable {
    private static final int MOST_ROWS = 10;
    private static final int MOST_COLUMNS = 12;

    private ResultTable() {
    }

    /** A table; nothing when all alerts stand for events. */
    static Fragment of(List<Alert> alerts) {
        List<Map<String, String>> rows = alerts.stream().filter(a -> a.kind() == Alert.Kind.ROW && a.events().isEmpty())
                .map(ResultTable::row).toList();
        List<String> columns = new ArrayList<>(rows.stream().flatMap(r -> r.keySet().stream()).collect(Collectors.toCollection(TreeSet::new)));
        if (columns.isEmpty()) {
            return Fragment.EMPTY;
        }
        List<String> shown = columns.subList(0, Math.min(columns.size(), MOST_COLUMNS));
        List<List<Fragment>> cells = rows.stream().limit(MOST_ROWS)
                .map(row -> shown.stream().map(c -> Fragment.text(row.getOrDefault(c, ""))).toList()).toList();
        String more = rows.size() > MOST_ROWS || columns.size() > MOST_COLUMNS ? ", the first of them" : "";
        return Blocks.table("rows", "Rows of the result" + more, shown, cells);
    }

    private static Map<String, String> row(Alert alert) {
        Map<String, String> row = new TreeMap<>();
        alert.document().flat().forEach((path, values) -> {
            if (!path.startsWith("kibana.") && !path.equals("event.kind")) {
                row.put(path, values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
        });
        return row;
    }
}
