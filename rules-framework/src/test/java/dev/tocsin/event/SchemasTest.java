package dev.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.JsonNumber;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {
    private static final String FULL = """
            {"properties": {
              "process": {"properties": {
                "name": {"type": "keyword", "ignore_above": 1024, "fields": {
                  "caseless": {"type": "keyword", "normalizer": "lowercase"}, "text": {"type": "match_only_text"}}},
                "pid": {"type": "long"}}},
              "host.name": {"type": "keyword"},
              "hostname": {"type": "alias", "path": "host.name"},
              "dataset": {"type": "constant_keyword", "value": "okta.system"},
              "gone": {"type": "keyword", "null_value": "NULL"},
              "count": {"type": "long", "null_value": 0},
              "deltas": {"type": "nested", "properties": {"action": {"type": "keyword"}, "more": {"type": "nested",
                "properties": {"x": {"type": "long"}}}}},
              "flat": {"type": "flattened", "ignore_above": 10},
              "off": {"type": "object", "enabled": false, "properties": {"x": {"type": "keyword"}}},
              "any": {"type": "object", "dynamic": true}
            }}""";

    @Test
    void a_scaled_float_keeps_whole_parts_and_a_number_without_an_index_is_asked_by_its_doc_values() {
        Checked<MappingFile> read = MappingFile.read(new SourceText("m.json", """
                {"properties": {"load": {"type": "scaled_float", "scaling_factor": 10}, "n": {"type": "long", "index": false}}}"""));
        assertThat(read.diagnostics()).isEmpty();
        Schema schema = Schemas.with(List.of(read.value())).forIndices(List.of());
        EventBatch events = EventReader.read(List.of(new EventInput.Bytes("e.json", 1, """
                {"load": 0.14}
                {"load": 0.15}
                {"load": "0.26"}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8)))).orThrow();
        Column column = events.column(field(schema, "load")).orElseThrow();
        assertThat(List.of(column.value(0, 0), column.value(1, 0), column.value(2, 0))).containsExactly(0.1, 0.2, 0.30000000000000004);
        assertThat(field(schema, "n").type()).isEqualTo(FieldType.LONG);
    }

    @Test
    void a_mapping_gives_every_kind_of_field() {
        Schema schema = alone(FULL);
        assertThat(field(schema, "process").type()).isEqualTo(FieldType.OBJECT);
        assertThat(field(schema, "process.name").ignoreAbove()).isEqualTo(1024);
        assertThat(field(schema, "process.name.caseless")).satisfies(f -> {
            assertThat(f.sourcePath()).isEqualTo("process.name");
            assertThat(f.lowercase()).isTrue();
        });
        assertThat(field(schema, "process.name.text").type()).isEqualTo(FieldType.MATCH_ONLY_TEXT);
        assertThat(field(schema, "host").type()).isEqualTo(FieldType.OBJECT);
        assertThat(field(schema, "hostname").sourcePath()).isEqualTo("host.name");
        assertThat(field(schema, "dataset").constant()).isEqualTo("okta.system");
        assertThat(field(schema, "gone").nullValue()).isEqualTo("NULL");
        assertThat(field(schema, "count").nullValue()).isEqualTo(new JsonNumber("0"));
        assertThat(field(schema, "deltas").type()).isEqualTo(FieldType.NESTED);
        assertThat(schema.nestedParent("deltas.more.x")).contains("deltas.more");
        assertThat(schema.nestedParent("deltas.action")).contains("deltas");
        assertThat(schema.nestedParent("deltas")).isEmpty();
        assertThat(field(schema, "flat.a.b")).satisfies(f -> {
            assertThat(f.type()).isEqualTo(FieldType.FLATTENED);
            assertThat(f.ignoreAbove()).isEqualTo(10);
        });
        assertThat(schema.field("off.x")).isEmpty();
        assertThat(field(schema, "any.thing").declared()).isFalse();
        assertThat(schema.field("process.nam")).isEmpty();
        assertThat(schema.suggestions("process.nam")).startsWith("process.name");
        assertThat(schema.complete()).isTrue();
        assertThat(schema.dynamic()).isFalse();
        assertThat(schema.matching("process.*")).extracting(Field::path)
                .containsExactly("process.name", "process.name.caseless", "process.name.text", "process.pid");
        assertThat(schema.matching("process")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"properties\":{\"a\":{\"properties\":{\"b\":{\"type\":\"ip\"}}}}}",
        "{\"mappings\":{\"properties\":{\"a.b\":{\"type\":\"ip\"}}}}",
        "{\"mappings\":{\"_doc\":{\"properties\":{\"a.b\":{\"type\":\"ip\"}}}},\"settings\":{}}",
        "{\"index_patterns\":[\"x-*\"],\"template\":{\"mappings\":{\"properties\":{\"a.b\":{\"type\":\"ip\"}}}},\"priority\":1}",
        "{\"index_patterns\":\"x-*\",\"mappings\":{\"properties\":{\"a.b\":{\"type\":\"ip\"}}}}",
        "{\"index_templates\":[{\"name\":\"t\",\"index_template\":{\"index_patterns\":[\"x-*\"],\"template\":{\"mappings\":{\"properties\":"
            + "{\"a.b\":{\"type\":\"ip\"}}}}}}]}",
        "{\"component_templates\":[{\"name\":\"t\",\"component_template\":{\"template\":{\"mappings\":{\"properties\":{\"a.b\":"
            + "{\"type\":\"ip\"}}}}}}]}",
        "{\"x-1\":{\"mappings\":{\"properties\":{\"a.b\":{\"type\":\"ip\"}}}}}",
        "{\"a.b\":\"ip\"}"})
    void a_mapping_comes_in_many_forms(String json) {
        assertThat(field(alone(json), "a.b").type()).isEqualTo(FieldType.IP);
        Schema atIndex = Schemas.with(List.of(MappingFile.read(new SourceText("m.json", json)).orThrow())).forIndices(List.of("x-1"));
        assertThat(field(atIndex, "a.b").type()).isEqualTo(FieldType.IP);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "mapping-errors.tsv", numLinesToSkip = 1, quoteCharacter = '`', delimiter = '\t')
    void what_is_wrong_with_a_mapping_is_said_with_its_place(String json, String expected) {
        Checked<MappingFile> read = MappingFile.read(new SourceText("m.json", json.replace("\\n", "\n")));
        assertThat(read.diagnostics()).extracting(Diagnostic::headline).containsExactly(expected);
        assertThat(read.ok()).isEqualTo(!expected.contains(" error["));
    }

    @Test
    void all_errors_of_a_mapping_are_said() {
        Checked<MappingFile> read = MappingFile.read(new SourceText("m.json",
                "{\"properties\":{\"a\":{\"type\":\"keywrd\"},\n\"b\":{},\n\"c\":5}}"));
        assertThat(read.diagnostics()).extracting(d -> d.position().line()).containsExactly(1, 2, 3);
        assertThat(read.diagnostics().get(0).fix()).isEqualTo("did you mean keyword?");
    }

    @Test
    void a_mapping_that_says_dynamic_is() {
        assertThat(alone("{\"dynamic\":true,\"properties\":{}}").dynamic()).isTrue();
        assertThat(alone("{\"dynamic\":\"strict\",\"properties\":{}}").dynamic()).isFalse();
        assertThat(alone("{\"dynamic_templates\":[{\"x\":{}}],\"properties\":{}}").dynamic()).isTrue();
    }

    @Test
    void ecs_and_integrations_are_known_by_index() {
        Schema endpoint = Schemas.standard().forIndices(List.of("logs-endpoint.events.process-*"));
        assertThat(field(endpoint, "process.command_line").type()).isEqualTo(FieldType.WILDCARD);
        assertThat(field(endpoint, "process.name").ignoreAbove()).isEqualTo(1024);
        assertThat(field(endpoint, "process.name.caseless").lowercase()).isTrue();
        assertThat(field(endpoint, "process").type()).isEqualTo(FieldType.OBJECT);
        assertThat(field(endpoint, "labels.team").declared()).isFalse();
        assertThat(endpoint.field("okta.outcome.result")).isEmpty();
        assertThat(endpoint.field("process.nmae")).isEmpty();
        assertThat(endpoint.complete()).isFalse();
        assertThat(endpoint.dynamic()).isTrue();
        Schema okta = Schemas.standard().forIndices(List.of("filebeat-*", "logs-okta*"));
        assertThat(field(okta, "okta.outcome.result").type()).isEqualTo(FieldType.KEYWORD);
        assertThat(okta.field("process.name.caseless")).isEmpty();
        assertThat(Schemas.standard().forIndices(List.of()).field("winlog.event_id")).isPresent();
    }

    @Test
    void a_mapping_of_indices_is_all_there_is_of_them() {
        MappingFile file = MappingFile.read(new SourceText("m.json", """
                {".ds-logs-app.x-default-2024.01.01-000001": {"mappings": {"properties": {"code": {"type": "long"}}}},
                 "other-1": {"mappings": {"properties": {"code": {"type": "keyword"}}}}}""")).orThrow();
        Schemas schemas = Schemas.with(List.of(file));
        Schema app = schemas.forIndices(List.of("logs-app.*"));
        assertThat(field(app, "code").types()).containsExactly(FieldType.LONG);
        assertThat(app.field("process.name")).isEmpty();
        assertThat(app.complete()).isTrue();
        Schema both = schemas.forIndices(List.of("remote:logs-app.*,other-*", "-other-2"));
        assertThat(field(both, "code").types()).containsExactlyInAnyOrder(FieldType.LONG, FieldType.KEYWORD);
        Schema mixed = schemas.forIndices(List.of("other-*", "logs-okta*"));
        assertThat(mixed.field("process.name")).isPresent();
        assertThat(mixed.complete()).isFalse();
        assertThat(schemas.forIndices(List.of("logs-app.*"))).isSameAs(app);
    }

    @Test
    void a_mapping_without_indices_adds_to_what_is_known() {
        MappingFile file = MappingFile.read(new SourceText("m.json", "{\"acme.code\":\"long\",\"process.name\":\"wildcard\"}")).orThrow();
        Schema schema = Schemas.with(List.of(file)).forIndices(List.of("logs-endpoint.*"));
        assertThat(field(schema, "acme.code").type()).isEqualTo(FieldType.LONG);
        assertThat(field(schema, "process.name").types()).containsExactly(FieldType.WILDCARD);
        assertThat(field(schema, "process.pid").type()).isEqualTo(FieldType.LONG);
        assertThat(schema.complete()).isFalse();
    }

    @Test
    void events_make_fields_of_a_dynamic_schema() {
        EventBatch batch = Batches.of(Map.of("acme", Map.of("code", 5, "ratio", 1.5, "on", true, "name", "x"), "process.name", "y"));
        Schema schema = Schemas.dynamic(Schemas.standard().forIndices(List.of("logs-acme-*")), batch);
        assertThat(field(schema, "acme.code").type()).isEqualTo(FieldType.LONG);
        assertThat(field(schema, "acme.ratio").type()).isEqualTo(FieldType.FLOAT);
        assertThat(field(schema, "acme.on").type()).isEqualTo(FieldType.BOOLEAN);
        assertThat(field(schema, "acme.name").declared()).isFalse();
        assertThat(field(schema, "acme").type()).isEqualTo(FieldType.OBJECT);
        assertThat(field(schema, "process.name").declared()).isTrue();
        assertThat(schema.field("acme.other")).isEmpty();
        assertThat(schema.matching("acme.*")).hasSize(4);
        Schema closed = Schemas.of(Map.of("a", FieldType.KEYWORD));
        assertThat(Schemas.dynamic(closed, batch)).isSameAs(closed);
    }

    @Property(tries = 3000)
    void patterns_overlap_when_some_name_fits_both(@ForAll @StringLength(max = 4) @CharRange(from = 'a', to = 'b') String name,
            @ForAll List<Boolean> starsA, @ForAll List<Boolean> starsB) {
        assertThat(PatternOverlap.overlap(starred(name, starsA), starred(name, starsB))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a*,b*", "*a,*b", "a*b,a", "ab*,ac*", "x*y*z,x*q", ",a"})
    void patterns_do_not_overlap_without_a_common_name(String both) {
        String[] parts = both.split(",");
        assertThat(PatternOverlap.overlap(parts[0], parts[1])).isFalse();
        assertThat(PatternOverlap.overlap(parts[1], parts[0])).isFalse();
    }

    /** The name with some of its letters replaced by stars, and stars put in between. */
    private static String starred(String name, List<Boolean> stars) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean star = i < stars.size() && stars.get(i);
            out.append(star ? "*" : name.charAt(i)).append(star && i % 2 == 0 ? "*" : "");
        }
        return out.toString();
    }

    private static Field field(Schema schema, String path) {
        return schema.field(path).orElseThrow(() -> new AssertionError("no field " + path));
    }

    private static Schema alone(String json) {
        return MappingFile.read(new SourceText("m.json", json)).orThrow().alone();
    }
}
