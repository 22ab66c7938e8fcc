package dev.tocsin.docs.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules, hunts and fixtures whose every text is an attack: one rule and one hunt for each line of {@code payloads.txt}. */
final class HostileRepository {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})|\\\\([nrt\"\\\\])");
    private final Path root;

    private HostileRepository(Path root) {
        this.root = root;
    }

    /** Writes it; returns the payloads by their names. */
    static List<String> write(Path root) {
        List<String> payloads = payloads();
        HostileRepository repository = new HostileRepository(root);
        for (int i = 0; i < payloads.size(); i++) {
            repository.rule(i, payloads.get(i));
            // events of four attacks below each rule whose type runs whatever its other fields say
            repository.fixtures(fileName(i / 4 * 4, payloads.get(i / 4 * 4)), i, payloads.get(i));
            repository.hunt(i, payloads.get(i));
        }
        return payloads;
    }

    /** What is behind the arrow of each line, its escapes undone. */
    static List<String> payloads() {
        try (var in = HostileRepository.class.getResourceAsStream("payloads.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> line.contains(" ⇒ ")).map(line -> line.substring(line.indexOf(" ⇒ ") + 3))
                    .map(HostileRepository::unescaped).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(match -> {
            String letter = match.group(2);
            String text = letter == null ? String.valueOf((char) Integer.parseInt(match.group(1), 16))
                    : switch (letter) {
                        case "n" -> "\n";
                        case "r" -> "\r";
                        case "t" -> "\t";
                        default -> letter;
                    };
            return java.util.regex.Matcher.quoteReplacement(text);
        });
    }

    private void rule(int number, String payload) {
        String name = fileName(number, payload);
        String p = toml(payload);
        String prefixed = toml("Data Source: " + payload);
        Map<String, String> type = type(number, p);
        write("rules/" + name + ".toml", """
                [metadata]
                creation_date = "2026/01/01"
                updated_date = "2026/01/01"
                integration = [%1$s]
                maturity = "production"
                min_stack_version = "9.0.0"
                min_stack_comments = %1$s

                [[transform.osquery]]
                label = %1$s
                query = %1$s

                [[transform.investigate]]
                label = %1$s
                description = %1$s
                providers = [[{ excluded = false, field = %1$s, queryType = "phrase", value = %1$s, valueType = "string" }]]
                relativeFrom = %1$s
                relativeTo = %1$s

                [rule]
                author = [%1$s]
                description = %1$s
                false_positives = [%1$s, %1$s]
                from = "now-9m"
                %3$s
                license = %1$s
                name = %2$s
                note = %4$s
                references = [%1$s, %5$s]
                risk_score = 21
                rule_id = "%6$s"
                rule_name_override = %1$s
                setup = %1$s
                severity = "low"
                tags = [%1$s, %7$s, %8$s, %9$s]
                timeline_id = %1$s
                timeline_title = %1$s
                query = %10$s

                [[rule.severity_mapping]]
                field = %1$s
                operator = "equals"
                severity = "high"
                value = %1$s

                [[rule.risk_score_mapping]]
                field = %1$s
                operator = "equals"
                value = %1$s

                [[rule.related_integrations]]
                package = %1$s
                version = %1$s
                integration = %1$s

                [[rule.required_fields]]
                name = %1$s
                type = %1$s
                ecs = true

                [[rule.exceptions_list]]
                id = %1$s
                list_id = %1$s
                namespace_type = "agnostic"
                type = "endpoint"

                [rule.investigation_fields]
                field_names = [%1$s]

                [[rule.threat]]
                framework = "MITRE ATT&CK"

                [[rule.threat.technique]]
                id = %1$s
                name = %1$s
                reference = %1$s

                [[rule.threat.technique.subtechnique]]
                id = "T1003.001"
                name = %1$s
                reference = %1$s

                [rule.threat.tactic]
                id = "TA0006"
                name = %1$s
                reference = %1$s
                %11$s
                """.formatted(p, toml("Attack " + number + " " + payload), type.get("head"),
                toml(payload + "\n\n" + payload + "\n\n- " + payload + "\n- $osquery_0\n- $investigate_0\n"), toml("https://example.org/" + payload),
                UUID.nameUUIDFromBytes(("rule" + number).getBytes(StandardCharsets.UTF_8)), prefixed, toml("OS: " + payload),
                toml("Tactic: " + payload), toml("process.name : " + json(payload.replace("\u0000", "")).replaceAll("\\\\u[0-9a-f]{4}", "x")
                        + " or process.pid : 1"), type.get("tail")));
    }

    private void fixtures(String rule, int number, String payload) {
        String name = fileName(number, payload) + ".ndjson";
        write("fixtures/" + rule + "/fires/" + name, event(payload) + "\n");
        write("fixtures/" + rule + "/silent/" + name, event(payload).replace("\"pid\":1", "\"pid\":2") + "\n");
    }

    /** What only some types of rules have. */
    private static Map<String, String> type(int number, String p) {
        String index = "index = [\"logs-*\", " + p + "]\nlanguage = \"kuery\"\n";
        return switch (number % 4) {
            case 0 -> Map.of("head", index + "type = \"query\"", "tail", "[rule.alert_suppression]\ngroup_by = [" + p
                    + "]\nmissing_fields_strategy = \"suppress\"\n");
            case 1 -> Map.of("head", index + "type = \"threshold\"", "tail", "[rule.threshold]\nfield = [" + p
                    + "]\nvalue = 1\n[[rule.threshold.cardinality]]\nfield = " + p + "\nvalue = 1\n");
            case 2 -> Map.of("head", index + "type = \"new_terms\"", "tail", "[rule.new_terms]\nfield = \"new_terms_fields\"\nvalue = [" + p
                    + "]\n[[rule.new_terms.history_window_start]]\nfield = \"history_window_start\"\nvalue = \"now-7d\"\n");
            default -> Map.of("head", index + "type = \"threat_match\"\nthreat_index = [" + p + "]\nthreat_indicator_path = " + p
                    + "\nthreat_language = \"kuery\"\nthreat_query = " + p, "tail", "[[rule.threat_mapping]]\n[[rule.threat_mapping.entries]]\n"
                    + "field = " + p + "\ntype = \"mapping\"\nvalue = " + p + "\n");
        };
    }

    private void hunt(int number, String payload) {
        String p = toml(payload);
        write("rules/hunting/" + fileName(number, payload) + ".toml", """
                [hunt]
                author = %1$s
                description = %1$s
                integration = [%1$s]
                uuid = "%2$s"
                name = %3$s
                language = ["ES|QL", "KQL"]
                license = %1$s
                notes = [%1$s, %1$s]
                mitre = [%1$s, "T1003"]
                references = [%1$s]
                query = [%1$s, "process.name : *"]
                """.formatted(p, UUID.nameUUIDFromBytes(("hunt" + number).getBytes(StandardCharsets.UTF_8)), toml("Hunt " + number + " " + payload)));
    }

    /** The payload as far as a file's name can hold it. */
    private static String fileName(int number, String payload) {
        String name = payload.replaceAll("[/\u0000-\u001f\u007f-\u009f\\\\]", "_");
        return String.format(java.util.Locale.ROOT, "%02d ", number) + name.substring(0, Math.min(60, name.length()));
    }

    private static String event(String payload) {
        return "{\"@timestamp\":\"2026-01-01T00:00:00Z\",\"_index\":\"logs-a\",\"process\":{\"name\":" + json(payload) + ",\"pid\":1,\"args\":["
                + json(payload) + ",\"" + "x".repeat(170) + "\"," + json(payload.repeat(20)) + "]}," + json("x " + payload) + ":" + json(payload) + "}";
    }

    private static String json(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String toml(String text) {
        return text.chars().mapToObj(c -> c == '"' || c == '\\' ? "\\" + (char) c : c < ' ' || c == 0x7f ? String.format("\\u%04X", c)
                : String.valueOf((char) c)).collect(Collectors.joining("", "\"", "\""));
    }

    private void write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
