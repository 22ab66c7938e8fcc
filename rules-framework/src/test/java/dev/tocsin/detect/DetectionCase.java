package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFileReader;
import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.value.FieldType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of a table of detection cases. Times such as {@code 11:55} are of the tenth of January 2026; runs are at 12:00 unless
 * the case says otherwise; events are called e1, e2 and so on. {@code ids} shows which alerts have the same id, {@code forget}
 * runs without what earlier runs left behind, {@code closed} names the runs after which all alerts are closed, {@code lists}
 * are value lists, {@code repeat} gives every event so often, {@code a*300} is an array of 300 values, {@code count} shows how
 * many alerts there are.
 */
record DetectionCase(TomlTable table) {
    private static final Pattern MANY = Pattern.compile("([^*]+)\\*(\\d+)");
    private static final Pattern CLOCK = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");
    private static final String BASE = """
            author = ["Tocsin"]
            description = "d"
            name = "the rule"
            risk_score = 21
            rule_id = "0abda9c7-b230-5325-86d6-f952aad0ee34"
            severity = "low"
            type = "query"
            language = "kuery"
            query = "*:*"
            """;
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("@timestamp", "date"),
            Map.entry("event.ingested", "date"), Map.entry("event.action", "keyword"), Map.entry("event.kind", "keyword"),
            Map.entry("event.category", "keyword"), Map.entry("event.severity", "long"), Map.entry("event.risk_score", "float"),
            Map.entry("host.id", "keyword"), Map.entry("host.name", "keyword"), Map.entry("host.ip", "ip"),
            Map.entry("user.name", "keyword"), Map.entry("process.args", "keyword"), Map.entry("process.name", "keyword"),
            Map.entry("process.command_line", "wildcard"), Map.entry("file.path", "keyword"), Map.entry("source.ip", "ip"),
            Map.entry("destination.ip", "ip"), Map.entry("destination.port", "long"), Map.entry("message", "match_only_text"),
            Map.entry("tags", "keyword"), Map.entry("url.domain", "keyword"), Map.entry("file.hash.md5", "keyword"),
            Map.entry("labels.s", "keyword"), Map.entry("host.os.type", "keyword"), Map.entry("host.os.name.caseless", "keyword"),
            Map.entry("threat.indicator.ip", "ip"), Map.entry("threat.indicator.domain", "keyword"),
            Map.entry("threat.indicator.md5", "keyword"), Map.entry("threat.feed.name", "keyword"), Map.entry("ml", "keyword"),
            Map.entry("record_score", "float"), Map.entry("job_id", "keyword"), Map.entry("is_interim", "boolean"), Map.entry("timestamp", "date"));
    static final Schema SCHEMA = Schemas.of(TYPES.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> FieldType.named(e.getValue()).orElseThrow())));

    static Stream<DetectionCase> read(String resource) {
        try (InputStream in = DetectionCase.class.getResourceAsStream(resource)) {
            TomlDocument document = TomlDocument.read(new SourceText(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            if (!document.errors().isEmpty()) {
                throw new IllegalStateException(document.errors().get(0).rendered());
            }
            return document.table().list("case").orElseThrow().tables().stream().map(DetectionCase::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rule rule() {
        String given = table.string("rule").map(TomlString::value).orElse("");
        String base = BASE.lines().filter(line -> !has(given, line.substring(0, line.indexOf(' '))))
                .collect(Collectors.joining("\n", "", "\n"));
        String text = "[metadata]\ncreation_date = \"2026/01/01\"\nupdated_date = \"2026/01/01\"\nmaturity = \"production\"\n[rule]\n"
                + base + given;
        return RuleFileReader.read(new SourceText("rules/x.toml", text), Path.of("rules/x.toml"), "x.toml", List.of())
                .orElseThrow().rule().orElseThrow();
    }

    private static boolean has(String given, String key) {
        return Pattern.compile("(?m)^" + key + "\\s*=").matcher(given.split("(?m)^\\[", 2)[0]).find();
    }

    Checked<Detector> detector() {
        String text = table.string("exceptions").map(TomlString::value).orElse("");
        Checked<List<ExceptionItem>> exceptions = ExceptionFile.read(new SourceText("exceptions.ndjson", text), this::list);
        return exceptions.ok() ? Detector.of(rule(), new Surroundings(SCHEMA, SCHEMA, exceptions.value()))
                : Checked.refused(exceptions.errors());
    }

    private Optional<List<String>> list(String id) {
        return table.table("lists").flatMap(lists -> lists.list(id))
                .map(values -> values.strings().stream().map(TomlString::value).flatMap(value -> many(value).stream()).toList());
    }

    private boolean flag(String key) {
        return table.get(key, TomlBoolean.class).map(TomlBoolean::value).orElse(false);
    }

    EventBatch events(String key) {
        List<EventInput> inputs = new ArrayList<>();
        long repeat = table.get("repeat", TomlInteger.class).map(TomlInteger::value).orElse(1L);
        for (TomlTable event : table.list(key).map(TomlList::tables).orElse(List.of()).stream()
                .flatMap(event -> Stream.generate(() -> event).limit(repeat)).toList()) {
            Map<String, Object> object = timed(TomlJson.object(event));
            Map<String, Object> hit = new LinkedHashMap<>();
            Object index = object.remove("_index");
            Object id = object.remove("_id");
            hit.put("_id", id != null ? id : (key.equals("events") ? "e" : key.substring(0, 1)) + (inputs.size() + 1));
            hit.put("_source", object);
            if (index != null) {
                hit.put("_index", index);
            }
            inputs.add(new EventInput.Parsed("events", inputs.size() + 1, hit));
        }
        return EventReader.read(inputs).orThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> timed(Map<String, Object> object) {
        Map<String, Object> out = new LinkedHashMap<>();
        object.forEach((key, value) -> out.put(key, value instanceof Map<?, ?> map ? timed((Map<String, Object>) map)
                : value instanceof String text && CLOCK.matcher(text).matches() ? instant(text).toString()
                : value instanceof String text && MANY.matcher(text).matches() ? many(text) : value));
        return out;
    }

    /** {@code a*300} is an array of 300 values. */
    private static List<String> many(String text) {
        Matcher form = MANY.matcher(text);
        return form.matches() ? IntStream.range(0, Integer.parseInt(form.group(2))).mapToObj(i -> form.group(1) + i).toList()
                : List.of(text);
    }

    private static Instant instant(String clock) {
        return Instant.parse(CLOCK.matcher(clock).matches()
                ? "2026-01-10T" + (clock.length() == 5 ? clock + ":00" : clock) + "Z" : clock);
    }

    /** The lines that {@code expect} is compared with: the alerts of each run, then warnings, or errors alone. */
    List<String> outcome() {
        Checked<Detector> detector = detector();
        if (!detector.ok()) {
            return detector.errors().stream().map(error -> "error: " + error.message()).toList();
        }
        List<String> lines = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> times = texts("runs").isEmpty() ? List.of("12:00") : texts("runs");
        Memory memory = Memory.NONE;
        EventBatch events = events("events");
        for (int i = 0; i < times.size(); i++) {
            Optional<Instant> at = times.get(i).equals("none") ? Optional.empty() : Optional.of(instant(times.get(i)));
            Run run = new Run(events, 0, at, supplies(), memory);
            boolean scheduled = at.isPresent() && !flag("forget");
            Detection detection = scheduled ? detector.value().run(run, i == 0 ? null : instant(times.get(i - 1))) : detector.value().run(run);
            memory = flag("forget") ? Memory.NONE : detection.memory();
            memory = texts("closed").contains(times.get(i)) ? memory.closing(alert -> true) : memory;
            detection.alerts().stream().map(Alert::id).filter(id -> !ids.contains(id)).forEach(ids::add);
            String prefix = times.size() > 1 ? times.get(i) + " " : "";
            if (flag("count")) {
                lines.add(detection.alerts().size() + " alerts" + texts("sizes").stream().map(path -> " of "
                        + ((List<?>) detection.alerts().get(0).document().at(path)).size() + " " + path).collect(Collectors.joining()));
            }
            detection.alerts().stream().filter(alert -> !flag("count")).forEach(alert -> lines.add(prefix + (flag("ids") ? "#" + (ids.indexOf(alert.id()) + 1) + " " : "")
                    + line(alert, events)));
            detection.updates().forEach(alert -> lines.add(prefix + "updated " + line(alert, events)));
            detection.diagnostics().stream().map(Diagnostic::headline).map(h -> h.replaceFirst("^\\S+ ", "").replaceAll("\\[.*?]", ""))
                    .forEach(line -> lines.add(prefix + line));
        }
        detector.diagnostics().forEach(d -> lines.add("warning: " + d.message()));
        return lines;
    }

    private Supplies supplies() {
        boolean given = table.list("indicators").isPresent();
        return new Supplies(given ? Optional.of(events("indicators")) : Optional.empty(), dev.tocsin.query.Supplements.NONE);
    }

    private String line(Alert alert, EventBatch events) {
        String from = alert.events().stream().map(number -> events.event(number).id()).collect(Collectors.joining("+"));
        Map<String, Object> shown = new TreeMap<>();
        texts("show").forEach(path -> shown.put(path.replaceFirst("^kibana\\.alert\\.", ""), alert.document().at(path)));
        return (from.isEmpty() ? "-" : from) + (shown.isEmpty() ? "" : " " + shown);
    }

    List<String> expected() {
        return texts("expect");
    }

    private List<String> texts(String key) {
        return table.list(key).map(list -> list.strings().stream().map(TomlString::value).toList()).orElse(List.of());
    }

    @Override
    public String toString() {
        return table.string("name").map(TomlString::value).orElse("?");
    }
}
