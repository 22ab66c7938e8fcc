package dev.tocsin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.lint.ExampleRule;
import dev.tocsin.lint.LintResult;
import dev.tocsin.lint.Linter;
import dev.tocsin.rule.RuleLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifTest {
    private static final String SLOPPY = """
            description = "Caf\u00e9 \ud83d\ude00"
            license = "Elastic Licence v2"
            # tocsin:ignore interval-format -- Kibana took it
            interval = "5 minutes"
            severity = "critical"
            tags = ["\ud83d\ude00", "Domain: Cloud", "Domain: Cloud"]
            """;
    private static final String SETTINGS = """
            docsUrl = "https://rules.example.org/"
            [[waivers]]
            check = "risk-severity-band"
            paths = "rules/**"
            reason = "agreed with everybody"
            """;

    @TempDir
    Path root;

    private LintResult lint(String rule) throws IOException {
        Files.createDirectories(root.resolve("rules/a b"));
        Files.writeString(root.resolve("rules/a b/\u00fc.toml"), rule);
        Files.writeString(root.resolve("tocsin.toml"), SETTINGS);
        Configuration configuration = Configuration.discover(root, Map.of()).orThrow();
        Schemas schemas = Schemas.standard();
        return new Linter(configuration, schemas::forIndices, LocalDate.of(2026, 6, 1))
                .lint(new RuleLoader(root).load(configuration.rules()));
    }

    private JsonNode sarif(LintResult result) throws IOException {
        Configuration configuration = Configuration.discover(root, Map.of()).orThrow();
        JsonNode document = new ObjectMapper().readTree(Sarif.of(result, "1.2.3", configuration::checkPage, "detections/"));
        assertThat(schema().validate(document)).isEmpty();
        return document.at("/runs/0");
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
        }
    }

    private static JsonNode result(JsonNode run, String id) {
        return StreamSupport.stream(run.get("results").spliterator(), false).filter(r -> r.get("ruleId").asText().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    void nothing_found_is_a_valid_document() throws IOException {
        Files.writeString(root.resolve("tocsin.toml"), "");
        assertThat(sarif(new LintResult(List.of(), List.of())).get("results")).isEmpty();
    }

    @Test
    void places_count_from_one_in_utf_16_units() throws IOException {
        JsonNode place = result(sarif(lint(ExampleRule.with(SLOPPY))), "tag-duplicate").at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("detections/rules/a%20b/%C3%BC.toml");
        String line = "tags = [\"\ud83d\ude00\", \"Domain: Cloud\", \"Domain: Cloud\"]";
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(line.lastIndexOf("\"Domain") + 1);
        assertThat(place.at("/region/endColumn").asInt()).isEqualTo(line.length());
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(place.at("/region/endLine").asInt()).isEqualTo(18);
    }

    @Test
    void a_check_explains_itself_and_links_its_page() throws IOException {
        JsonNode run = sarif(lint(ExampleRule.with(SLOPPY)));
        assertThat(run.get("columnKind").asText()).isEqualTo("utf16CodeUnits");
        JsonNode rule = run.at("/tool/driver/rules/" + result(run, "license-spelling").get("ruleIndex").asInt());
        assertThat(rule.get("id").asText()).isEqualTo("license-spelling");
        assertThat(rule.get("helpUri").asText()).isEqualTo("https://rules.example.org/checks/license-spelling.html");
        assertThat(rule.at("/help/text").asText()).isEqualTo("A licence that is misspelled is no licence.");
        assertThat(rule.at("/help/markdown").asText()).contains("```toml\nlicense = \"Elastic Licence v2\"\n```");
        assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("warning");
    }

    @Test
    void what_a_machine_can_mend_has_its_fix() throws IOException {
        JsonNode change = result(sarif(lint(ExampleRule.with(SLOPPY))), "license-spelling").at("/fixes/0/artifactChanges/0");
        assertThat(change.at("/artifactLocation/uri").asText()).isEqualTo("detections/rules/a%20b/%C3%BC.toml");
        assertThat(change.at("/replacements/0/insertedContent/text").asText()).isEqualTo("\"Elastic License v2\"");
        assertThat(change.at("/replacements/0/deletedRegion/startColumn").asInt()).isEqualTo("license = ".length() + 1);
    }

    @Test
    void what_is_waived_is_suppressed_with_its_reason() throws IOException {
        JsonNode run = sarif(lint(ExampleRule.with(SLOPPY)));
        JsonNode inFile = result(run, "interval-format").at("/suppressions/0");
        assertThat(inFile.get("kind").asText()).isEqualTo("inSource");
        assertThat(inFile.get("justification").asText()).isEqualTo("Kibana took it");
        JsonNode outside = result(run, "risk-severity-band").at("/suppressions/0");
        assertThat(outside.get("kind").asText()).isEqualTo("external");
        assertThat(outside.get("justification").asText()).isEqualTo("agreed with everybody");
        assertThat(result(run, "tag-duplicate").has("suppressions")).isFalse();
    }

    @Test
    void fingerprints_outlive_lines_that_come_and_go() throws IOException {
        String before = ExampleRule.with(SLOPPY);
        List<String> first = prints(sarif(lint(before)));
        List<String> moved = prints(sarif(lint("# one\n# two\n" + before.replace("[rule]\n", "[rule]\n# three\n"))));
        assertThat(moved).isEqualTo(first).doesNotHaveDuplicates();
        assertThat(prints(sarif(lint(before.replace("Licence v2", "Licence 2"))))).isNotEqualTo(first);
    }

    @Test
    void equal_findings_are_told_apart_by_their_order() throws IOException {
        JsonNode run = sarif(lint(ExampleRule.with("tags = [\"a\", \"a\", \"a\"]\n")));
        List<String> prints = prints(run).stream().filter(p -> p.startsWith("tag-duplicate")).toList();
        assertThat(prints).hasSize(2).doesNotHaveDuplicates();
        assertThat(prints.get(0)).endsWith(":1");
        assertThat(prints.get(1)).endsWith(":2");
    }

    private static List<String> prints(JsonNode run) {
        return StreamSupport.stream(run.get("results").spliterator(), false).map(r -> r.get("ruleId").asText() + " "
                + r.at("/partialFingerprints/primaryLocationLineHash").asText()).sorted().toList();
    }
}
