package dev.tocsin.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.event.EventBatch;
import dev.tocsin.query.QueryResult;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** What a query found, for programs and for people. */
public final class QueryOutput {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private QueryOutput() {
    }

    /**
     * One line of JSON, ended by a line feed: {@code {"matches":[0-based event numbers]}},
     * {@code {"sequences":[{"joinKeys":[...],"events":[...]}]}} or {@code {"columns":[{"name","type"}],"rows":[[...]]}}.
     */
    public static String json(QueryResult result) {
        if (result instanceof QueryResult.Events events) {
            return text(Map.of("matches", events.numbers()));
        }
        if (result instanceof QueryResult.Sequences found) {
            return text(Map.of("sequences", found.sequences().stream().map(QueryOutput::sequence).toList()));
        }
        return text(table((QueryResult.Table) result));
    }

    /** {@code {"error":{...}}} with the first error's id, message, line, column and fix, and all of them in a list. */
    public static String json(List<Diagnostic> diagnostics) {
        List<Map<String, Object>> errors = diagnostics.stream().filter(d -> d.level() == Level.ERROR).map(d -> {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("id", d.id());
            out.put("message", d.message());
            out.put("line", d.position().line());
            out.put("column", d.position().column());
            if (d.fix() != null) {
                out.put("fix", d.fix());
            }
            return out;
        }).toList();
        Map<String, Object> error = new LinkedHashMap<>(errors.get(0));
        error.put("all", errors);
        return text(Map.of("error", error));
    }

    /** {@code {"error":{...}}} for what is wrong before there is a query: a file that is missing, a mapping that is broken. */
    public static String error(String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("id", "query-input");
        error.put("message", message);
        return text(Map.of("error", error));
    }

    /** A table, or a line for each event, counted from 1, or sequence; every line ended by a line feed. */
    public static String people(QueryResult result, EventBatch events) {
        if (result instanceof QueryResult.Events found) {
            StringBuilder out = new StringBuilder();
            found.numbers().forEach(number -> out.append(event(number, events)).append('\n'));
            return out.append(count(found.numbers().size(), "event matches", "events match")).toString();
        }
        if (result instanceof QueryResult.Sequences found) {
            StringBuilder out = new StringBuilder();
            found.sequences().forEach(sequence -> {
                out.append(sequence.joinKeys().isEmpty() ? "sequence" : "sequence of " + sequence.joinKeys()).append('\n');
                sequence.events().forEach(number -> out.append("  ")
                        .append(number == null ? "(no event, as asked)" : event(number, events)).append('\n'));
            });
            return out.append(count(found.sequences().size(), "sequence", "sequences")).toString();
        }
        QueryResult.Table table = (QueryResult.Table) result;
        StringBuilder out = new StringBuilder(TextTable.of(table.columns().stream().map(QueryResult.TableColumn::name).toList(),
                table.rows().stream().map(row -> cells(row, table, CellText::plain)).toList()));
        table.warnings().forEach(warning -> out.append("warning: ").append(warning).append('\n'));
        return out.append(count(table.rows().size(), "row", "rows")).toString();
    }

    private static Map<String, Object> sequence(QueryResult.Sequence sequence) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("joinKeys", sequence.joinKeys().stream().map(QueryOutput::key).toList());
        out.put("events", sequence.events());
        return out;
    }

    private static <T> List<T> cells(List<Object> row, QueryResult.Table table,
            BiFunction<Object, QueryResult.TableColumn, T> form) {
        List<T> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(form.apply(row.get(i), table.columns().get(i)));
        }
        return cells;
    }

    private static Map<String, Object> table(QueryResult.Table table) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("columns", table.columns().stream().map(c -> {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("name", c.name());
            column.put("type", c.type());
            return column;
        }).toList());
        out.put("rows", table.rows().stream().map(row -> cells(row, table, CellText::json)).toList());
        if (!table.warnings().isEmpty()) {
            out.put("warnings", table.warnings());
        }
        return out;
    }

    private static Object key(Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : Objects.toString(value);
    }

    private static String event(int number, EventBatch events) {
        var event = events.event(number);
        return "event " + (number + 1) + " (" + event.file() + ":" + event.line() + ")";
    }

    private static String count(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several) + "\n";
    }

    private static String text(Object json) {
        try {
            return MAPPER.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
