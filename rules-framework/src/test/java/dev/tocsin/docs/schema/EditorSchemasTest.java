package dev.tocsin.docs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.lint.ExampleRule;
import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleFileReader;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlDate;
import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.rule.toml.TomlFloat;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas against a validator that nobody of this project wrote. */
class EditorSchemasTest {
    private static final Map<String, JsonSchema> SCHEMAS = new TreeMap<>();

    static {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);
        EditorSchemas.all().forEach((name, text) -> SCHEMAS.put(name.replace(".schema.json", ""), factory.getSchema(text)));
    }

    private static List<String> errors(String schema, String toml) {
        TomlDocument document = TomlDocument.read(new SourceText("x.toml", toml));
        assertThat(document.errors()).isEmpty();
        return SCHEMAS.get(schema).validate(json(document.table())).stream().map(e -> e.getInstanceLocation() + " " + e.getMessage()).toList();
    }

    private static String schema(RuleFile file) {
        return file.hunt().isPresent() ? "hunt" : file.deprecated() ? "deprecated-rule" : "rule";
    }

    @Test
    void the_sample_rules_are_valid() {
        RuleSet rules = new RuleLoader(Path.of("..")).load(Configuration.discover(Path.of(".."), Map.of()).orThrow().rules());
        assertThat(rules.files()).isNotEmpty().allSatisfy(file -> assertThat(errors(schema(file), file.source().text())).isEmpty());
    }

    @Test
    void the_settings_and_cases_of_this_repository_are_valid() throws IOException {
        assertThat(errors("tocsin", Files.readString(Path.of("../tocsin.toml")))).isEmpty();
        try (Stream<Path> found = Files.walk(Path.of("../fixtures"))) {
            List<Path> files = found.filter(f -> f.endsWith("cases.toml")).toList();
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                assertThat(errors("cases", Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void a_real_rule_is_valid_exactly_when_its_shape_is() {
        String corpus = System.getProperty("tocsin.corpus", "");
        Assumptions.assumeFalse(corpus.isBlank(), "no -Dtocsin.corpus=DIR");
        List<RuleFile> files = new RuleLoader(Path.of(corpus)).load(List.of(Path.of(corpus))).files();
        assertThat(files.stream().filter(f -> f.document().whole()).filter(f -> errors(schema(f), f.source().text()).isEmpty() != f.usable())
                .map(f -> f + " " + errors(schema(f), f.source().text()) + f.diagnostics())).isEmpty();
        System.out.println("schema: " + files.size() + " files");
    }

    /** Whatever the reader of rules refuses, the schema refuses, and where it stands; and the reverse. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "severity = \"hihg\" | $.rule.severity", "risk_score = 101 | $.rule.risk_score", "risk_score = \"47\" | $.rule.risk_score",
        "tags = \"x\" | $.rule.tags", "tag = [\"x\"] | $.rule", "interval = \"5 minutes\" | $.rule.interval",
        "rule_id = \"C5A1CB35-0b4c-4f0e-a5a8-3f1f0c0d8e11\" | $.rule.rule_id", "-description | $.rule", "name = \" \" | $.rule.name",
        "max_signals = 0 | $.rule.max_signals", "language = \"sql\" | $.rule.language", "language = \"eql\" | $.rule.language",
        "type = \"eql\" | $.rule.language", "type = \"machine_learning\" | $.rule", "anomaly_threshold = 50 | $.rule",
        "index = [\"\"] | $.rule.index", "type = \"quary\" | $.rule.type", "building_block_type = \"x\" | $.rule.building_block_type",
    })
    void what_is_wrong_is_wrong_at_its_place(String keys, String place) {
        String toml = ExampleRule.with(keys + "\n");
        assertThat(read(toml).usable()).isFalse();
        assertThat(errors("rule", toml)).anySatisfy(e -> assertThat(e).startsWith(place + " "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "rule | [metadata]~updated_date = \"2026-01-31\" | $.metadata.updated_date", "rule | [tests]~x = 1 | $",
        "rule | [rule.alert_suppression]~group_by = [] | $.rule.alert_suppression",
        "rule | [[rule.threat]]~framework = \"ATT&CK\" | $.rule.threat[0].framework", "hunt | language = [\"SPL\"] | $.hunt.language[0]",
        "hunt | query = [] | $.hunt.query", "hunt | tags = [] | $.hunt",
    })
    void tables_and_hunts_as_well(String kind, String keys, String place) {
        String text = keys.replace("~", "\n") + "\n";
        String toml = kind.equals("hunt") ? ExampleRule.hunt(text) : ExampleRule.with(text);
        assertThat(read(toml).usable()).isFalse();
        assertThat(errors(kind, toml)).anySatisfy(e -> assertThat(e).startsWith(place + " "));
    }

    @Test
    void the_examples_of_rules_and_hunts_are_valid() {
        assertThat(errors("rule", ExampleRule.with(""))).isEmpty();
        assertThat(errors("hunt", ExampleRule.hunt(""))).isEmpty();
        assertThat(errors("deprecated-rule", "[rule]\nrule_id = \"x\"\nname = \"y\"\nwhatever = 1\n")).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "tocsin | failLevel = \"grave\" | $.failLevel", "tocsin | rulez = \"x\" | $", "tocsin | [checks]~tag-casting = \"off\" | $.checks",
        "tocsin | [checks]~tag-casing = \"no\" | $.checks.tag-casing", "tocsin | [[waivers]]~check = \"tag-casing\"~paths = \"x\" | $.waivers[0]",
        "cases | [[case]]~name = \"x\" | $.case[0]", "cases | [[case]]~name = \"x\"~events = \"x\"~alert = 1 | $.case[0]",
        "cases | [types]~a = \"strin\" | $.types.a", "cases | [benign]~budget = -1 | $.benign.budget",
    })
    void settings_and_cases_are_checked(String schema, String text, String place) {
        assertThat(errors(schema, text.replace("~", "\n") + "\n")).anySatisfy(e -> assertThat(e).startsWith(place + " "));
    }

    @Test
    void editors_are_offered_techniques_with_their_names() {
        assertThat(EditorSchemas.all().get("rule.schema.json")).contains("\"T1562\"", "\"Impair Defenses\"", "\"TA0005\"",
                "\"description\" : \"how bad an alert is, in a word\"");
    }

    @Test
    void techniques_are_those_of_the_versions_that_a_repository_names() {
        Attack other = Attack.of("99", List.of(new AttackEntry("T9999", AttackEntry.Kind.TECHNIQUE, "Brand New", List.of(),
                AttackEntry.Status.ACTIVE, null), new AttackEntry("T9998", AttackEntry.Kind.TECHNIQUE, "Gone", List.of(), AttackEntry.Status.REVOKED, null)));
        assertThat(EditorSchemas.all(List.of(Attack.enterprise(), other)).get("rule.schema.json")).contains("\"T9999\"", "\"Brand New\"", "\"T1562\"")
                .doesNotContain("T9998");
    }

    private static RuleFile read(String toml) {
        Optional<RuleFile> file = RuleFileReader.read(new SourceText("x.toml", toml), Path.of("x.toml"), "x.toml", List.of());
        assertThat(file).isPresent();
        assertThat(file.get().diagnostics()).as("one fault at a time").filteredOn(d -> d.level() == Level.ERROR).isNotEmpty();
        return file.get();
    }

    private static JsonNode json(TomlValue value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof TomlTable table) {
            ObjectNode out = nodes.objectNode();
            table.entries().forEach(e -> out.set(e.key(), json(e.value())));
            return out;
        } else if (value instanceof TomlList list) {
            ArrayNode out = nodes.arrayNode();
            list.values().forEach(v -> out.add(json(v)));
            return out;
        } else if (value instanceof TomlInteger number) {
            return nodes.numberNode(number.value());
        } else if (value instanceof TomlFloat number) {
            return nodes.numberNode(number.value());
        } else if (value instanceof TomlBoolean truth) {
            return nodes.booleanNode(truth.value());
        }
        return nodes.textNode(value instanceof TomlDate date ? String.valueOf(date.value()) : ((TomlString) value).value());
    }
}
