package dev.tocsin.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.detect.Detector;
import dev.tocsin.detect.Needs;
import dev.tocsin.detect.Run;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.Clause;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes fixtures for rules that nobody wrote fixtures for, to measure whole repositories: for each rule events that its query asks
 * for and on which it really alerts, events that are nearly the same, and a benign corpus.
 *
 * <p>Usage: {@code GeneratedFixtures RULES_FOLDER FIXTURES_FOLDER HOW_MANY_RULES}.
 */
public final class GeneratedFixtures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int BENIGN = 1000;

    private GeneratedFixtures() {
    }

    /** Writes the fixtures. */
    public static void main(String[] arguments) throws IOException {
        Path fixtures = Path.of(arguments[1]);
        int wanted = Integer.parseInt(arguments[2]);
        Schemas schemas = Schemas.standard();
        int written = 0;
        for (Rule rule : new RuleLoader(Path.of(arguments[0])).load(List.of(Path.of(arguments[0]))).rules()) {
            if (written < wanted && write(rule, schemas, fixtures.resolve(rule.path().replaceFirst("\\.toml$", "")))) {
                written++;
            }
        }
        List<Map<String, Object>> benign = new ArrayList<>();
        for (int i = 0; i < BENIGN; i++) {
            benign.add(Map.of("@timestamp", START.plusSeconds(i).toString(), "event.category", "process", "event.type", "start",
                    "event.action", "exec", "host.os.type", "linux", "host.name", "web-" + i % 7, "process.name", "worker-" + i % 50));
        }
        write(fixtures.resolve("benign/day.ndjson"), benign);
        System.out.println("fixtures for " + written + " rules");
    }

    private static boolean write(Rule rule, Schemas schemas, Path folder) throws IOException {
        Schema schema = schemas.forIndices(Detector.indices(rule));
        QueryFacts facts = rule.query().map(query -> query.parse().value()).map(query -> query.facts()).orElse(null);
        if (facts == null || facts.conditions().isEmpty() || !Needs.of(rule).isEmpty()) {
            return false;
        }
        List<Map<String, Object>> events = new ArrayList<>();
        for (Clause condition : facts.conditions()) {
            Map<String, Object> event = new TreeMap<>();
            facts.fields().stream().filter(use -> use.operator().equals("by")).forEach(use -> event.put(use.path(), value(schema, use.path(), "x")));
            event.put("@timestamp", START.plusSeconds(events.size()).toString());
            fill(condition, schema, event);
            events.add(event);
        }
        if (!alerts(rule, schema, events)) {
            return false;
        }
        write(folder.resolve("fires/one.ndjson"), events);
        events.forEach(event -> event.put("host.name", "another"));
        write(folder.resolve("fires/two.ndjson"), events);
        events.forEach(event -> event.keySet().removeIf(key -> event.keySet().size() > 2 && key.startsWith("process.") || key.equals("event.action")));
        if (!alerts(rule, schema, events)) {
            write(folder.resolve("silent/nearly.ndjson"), events);
        }
        return true;
    }

    private static boolean alerts(Rule rule, Schema schema, List<Map<String, Object>> events) throws IOException {
        EventBatch batch = EventReader.read(List.of(new EventInput.Bytes("generated", 1, text(events).getBytes(java.nio.charset.StandardCharsets.UTF_8)))).orThrow();
        Schema all = Schemas.dynamic(schema, batch);
        Detector detector = Detector.of(rule, all).value();
        return detector != null && batch.malformed(all).isEmpty() && !detector.run(Run.over(batch)).alerts().isEmpty();
    }

    /** Makes a condition true, if that is easy. */
    private static void fill(Clause clause, Schema schema, Map<String, Object> event) {
        if (clause instanceof Clause.All all) {
            all.parts().forEach(part -> fill(part, schema, event));
        } else if (clause instanceof Clause.Any any) {
            fill(any.parts().get(0), schema, event);
        } else if (clause instanceof Clause.Test test && !test.field().isEmpty()) {
            String text = switch (test.kind()) {
                case EQUAL -> test.value();
                case WILDCARD -> test.value().replaceAll("(?<!\\\\)[*?]", "x").replace("\\", "");
                case GREATER, GREATER_OR_EQUAL -> "999999";
                case LESS, LESS_OR_EQUAL -> "1";
                case EXISTS, UNEQUAL -> "x";
                default -> null;
            };
            if (text != null) {
                event.put(test.field(), value(schema, test.field(), text));
            }
        }
    }

    private static Object value(Schema schema, String path, String text) {
        return switch (schema.field(path).map(Field::type).map(type -> type.family().name()).orElse("STRING")) {
            case "INTEGER", "DECIMAL" -> text.matches("-?\\d+") ? Long.valueOf(text) : 7L;
            case "IP" -> text.matches("[\\d.]+") ? text : "10.0.0.1";
            case "BOOLEAN" -> !text.equals("false");
            case "DATE" -> START.toString();
            default -> text;
        };
    }

    private static void write(Path file, List<Map<String, Object>> events) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(events));
    }

    private static String text(List<Map<String, Object>> events) throws IOException {
        StringBuilder out = new StringBuilder();
        for (Map<String, Object> event : events) {
            out.append(JSON.writeValueAsString(event)).append('\n');
        }
        return out.toString();
    }
}
