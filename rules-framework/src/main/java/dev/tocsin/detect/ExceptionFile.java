package dev.tocsin.detect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.detect.ExceptionItem.Entry;
import dev.tocsin.detect.ExceptionItem.Test;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.Position;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads exception lists as Kibana exports them: one list, item or summary on each line. */
public final class ExceptionFile {
    private static final String ID = "exception-list";
    private static final List<String> LISTS = List.of("keyword", "ip", "ip_range");
    /** What the engine calls a small list. */
    private static final int MOST_VALUES = 65_536;
    private static final int MOST_RANGES = 200;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final SourceText source;
    private final List<Diagnostic> errors = new ArrayList<>();
    private final ValueLists lists;
    private Span line = Span.at(0);

    private ExceptionFile(SourceText source, ValueLists lists) {
        this.source = source;
        this.lists = lists;
    }

    /**
     * The items of a file, or all that is wrong with it.
     *
     * @param lists the value lists that its items may name
     */
    public static Checked<List<ExceptionItem>> read(SourceText source, ValueLists lists) {
        ExceptionFile file = new ExceptionFile(source, lists);
        List<ExceptionItem> items = file.items();
        return file.errors.isEmpty() ? Checked.of(items) : Checked.refused(file.errors);
    }

    private List<ExceptionItem> items() {
        List<ExceptionItem> items = new ArrayList<>();
        for (int number = 1; number <= source.lineCount(); number++) {
            String text = source.line(number);
            int start = source.offset(new Position(number, 1));
            line = new Span(start, start + text.length());
            if (text.isBlank()) {
                continue;
            }
            try {
                JsonNode node = MAPPER.readTree(text);
                if (node.has("entries")) {
                    items.add(item(node));
                } else if (!node.has("list_id") && !node.has("exported_exception_list_count")) {
                    error("this is no exception list, item or summary as Kibana exports them");
                }
            } catch (JsonProcessingException e) {
                error("not JSON: " + e.getOriginalMessage());
            }
        }
        return items;
    }

    private ExceptionItem item(JsonNode node) {
        List<String> systems = new ArrayList<>();
        node.path("os_types").forEach(os -> systems.add(os.asText()));
        return new ExceptionItem(node.path("name").asText(node.path("item_id").asText("item")), node.path("list_id").asText(""),
                systems, entries(node.path("entries")), expires(node.path("expire_time").asText("")), source, line);
    }

    private Optional<Instant> expires(String time) {
        if (time.isEmpty() || time.equals("null")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeException e) {
            error("expire_time \"" + time + "\" is no time");
            return Optional.empty();
        }
    }

    private List<Entry> entries(JsonNode nodes) {
        List<Entry> out = new ArrayList<>();
        for (JsonNode node : nodes) {
            String operator = node.path("operator").asText("included");
            if (!operator.equals("included") && !operator.equals("excluded")) {
                error("operator \"" + operator + "\" is neither included nor excluded");
            }
            test(node).ifPresent(test -> out.add(new Entry(node.path("field").asText(), test, operator.equals("excluded"))));
        }
        if (out.isEmpty() && errors.isEmpty()) {
            error("an item needs entries");
        }
        return out;
    }

    private Optional<Test> test(JsonNode node) {
        String type = node.path("type").asText();
        switch (type) {
            case "match":
                return Optional.of(new Test.AnyOf(List.of(node.path("value").asText())));
            case "match_any":
                List<String> values = new ArrayList<>();
                node.path("value").forEach(value -> values.add(value.asText()));
                return Optional.of(new Test.AnyOf(values));
            case "wildcard":
                return Optional.of(new Test.Fits(node.path("value").asText()));
            case "exists":
                return Optional.of(new Test.Exists());
            case "nested":
                return Optional.of(new Test.InOneObject(entries(node.path("entries"))));
            case "list":
                return list(node.path("list").path("id").asText(), node.path("list").path("type").asText());
            default:
                error("\"" + type + "\" is no type of an entry: expected match, match_any, wildcard, exists, nested or list");
                return Optional.empty();
        }
    }

    /** The engine asks for the values of small lists; large ones it holds against what some types of rules found. // rule-types 15 */
    private Optional<Test> list(String id, String type) {
        List<String> values = lists.values(id).orElse(null);
        if (!LISTS.contains(type)) {
            error("the value list " + id + " is of type " + type + ", and only those of type " + String.join(", ", LISTS) + " are supported");
        } else if (values == null) {
            error("the values of the value list " + id + " are not given: export it into lists/" + id + " beside the exceptions");
        } else if (values.size() > MOST_VALUES || values.stream().filter(value -> value.contains("-")).count() > MOST_RANGES
                && type.equals("ip_range")) {
            error("the value list " + id + " has " + values.size() + " values; the engine asks for no more than " + MOST_VALUES
                    + " (or " + MOST_RANGES + " ranges with a hyphen), and what it does with larger lists is not supported");
        } else {
            return Optional.of(new Test.InList(id, type.equals("ip_range"), values));
        }
        return Optional.empty();
    }

    private void error(String message) {
        errors.add(new Diagnostic(Level.ERROR, ID, source, line, message, null));
    }
}
