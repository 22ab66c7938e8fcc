package dev.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.value.JsonNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final String ONE = "{\"user\":{\"name\":\"bob\"},\"n\":1}";
    private static final String TWO = "{\"user.name\":\"al\",\"n\":[2,\"3\"]}";

    @ParameterizedTest
    @ValueSource(strings = {
        ONE + "\n" + TWO + "\n", ONE + "\r\n\r\n" + TWO, "\uFEFF" + ONE + "\n" + TWO, "[" + ONE + "," + TWO + "]",
        "[\n  " + ONE + ",\n  " + TWO + "\n]\n", "{\n  \"user\":{\"name\":\"bob\"},\n  \"n\":1\n}\n{\n  \"user.name\":\"al\",\n  \"n\":[2,\"3\"]\n}",
        ONE + TWO, "  " + ONE + " " + TWO + "  ",
        "{\"took\":3,\"hits\":{\"total\":{\"value\":2},\"hits\":[{\"_index\":\"i\",\"_source\":" + ONE + "},{\"_source\":" + TWO + "}]}}",
        "{\"hits\":{\n\"hits\":[{\"_id\":\"1\",\"_source\":" + ONE + "}\n,{\"_source\":" + TWO + "}]},\n\"took\":3}",
        "{\"is_partial\":false,\"response\":{\"took\":1,\"hits\":{\"hits\":[{\"_source\":" + ONE + "},{\"_source\":" + TWO + "}]}}}",
        "{\"hits\":{\"total\":{},\"events\":[{\"_index\":\"i\",\"_id\":\"x\",\"_source\":" + ONE + "},{\"_source\":" + TWO + "}]}}",
        "{\"_index\":\"i\",\"_id\":\"1\",\"_score\":1,\"fields\":{\"user.name\":[\"bob\"],\"n\":[1]},\"sort\":[1]}\n"
            + "{\"_index\":\"i\",\"fields\":{\"user.name\":[\"al\"],\"n\":[2,\"3\"]}}",
        "{\"_index\":\"i\",\"_source\":" + ONE + ",\"fields\":{\"zzz\":[1]}}\n{\"fields\":{\"zzz\":[1]},\"_source\":" + TWO + "}",
        "{\"index\":{\"_index\":\"i\"}}\n" + ONE + "\n{\"create\":{}}\n" + TWO + "\n"})
    void events_come_in_many_forms(String text) {
        EventBatch batch = read(text).orThrow();
        assertThat(batch.size()).isEqualTo(2);
        assertThat(values(batch, "user.name", 0)).containsExactly("bob");
        assertThat(values(batch, "user.name", 1)).containsExactly("al");
        assertThat(values(batch, "n", 0)).containsExactly(new JsonNumber("1"));
        assertThat(values(batch, "n", 1)).containsExactly(new JsonNumber("2"), "3");
        assertThat(batch.columns().keySet()).containsExactly("n", "user.name");
        assertThat(batch.event(0).source().read().toString()).contains("bob").doesNotContain("took", "_index");
        assertThat(batch.events()).extracting(Event::number).containsExactly(0, 1);
    }

    @Test
    void every_nesting_of_keys_gives_the_same_columns() {
        EventBatch batch = read("""
                {"a":{"b":{"c":1}}}
                {"a.b":{"c":1}}
                {"a":{"b.c":1}}
                {"a.b.c":1}
                {"a":[{"b":[{"c":[1]}]},{"b":null}]}
                """).orThrow();
        assertThat(batch.columns().keySet()).containsExactly("a.b.c");
        for (int row = 0; row < 5; row++) {
            assertThat(values(batch, "a.b.c", row)).containsExactly(new JsonNumber("1"));
        }
    }

    @Test
    void null_and_empty_arrays_are_no_values_and_repetitions_are_kept() {
        EventBatch batch = read("{\"a\":null,\"b\":[],\"c\":[null],\"d\":\"\",\"e\":[\"x\",null,\"x\",[\"y\"]],\"f\":true}").orThrow();
        assertThat(batch.columns().keySet()).containsExactly("d", "e", "f");
        assertThat(values(batch, "d", 0)).containsExactly("");
        assertThat(values(batch, "e", 0)).containsExactly("x", "x", "y");
        assertThat(values(batch, "f", 0)).containsExactly(true);
    }

    @Test
    void an_event_says_where_it_is_from() {
        EventBatch batch = read("""
                {"_index":"logs-a","_id":"7","x":1}

                {"data_stream":{"type":"logs","dataset":"okta.system","namespace":"prod"}}
                {"data_stream.type":"logs","data_stream.dataset":"okta.system"}
                {"data_stream.dataset":"okta.system"}
                {"index":{"_index":"logs-b","_id":"8"}}
                {"x":2}
                """).orThrow();
        assertThat(batch.events()).extracting(Event::index)
                .containsExactly("logs-a", "logs-okta.system-prod", "logs-okta.system-default", null, "logs-b");
        assertThat(batch.events()).extracting(Event::id).containsExactly("7", null, null, null, "8");
        assertThat(batch.events()).extracting(Event::line).containsExactly(1, 3, 4, 5, 7);
        assertThat(batch.event(0).source().read()).containsEntry("x", new JsonNumber("1"));
        assertThat(batch.columns().keySet()).doesNotContain("_index", "_id", "index._index");
    }

    @Test
    void keys_of_responses_are_fields_in_other_events() {
        EventBatch batch = read("""
                {"hits":{"total":3},"fields":{"env":"prod"},"sort":"up","index":{"name":"x"},"_custom":1}
                """).orThrow();
        assertThat(batch.columns().keySet()).containsExactly("_custom", "fields.env", "hits.total", "index.name", "sort");
    }

    @Test
    void every_broken_line_is_named_with_its_place() {
        assertThat(headlines("""
                {"a":1}
                {"a":1
                {"a" 1}
                {"a":1}}
                nonsense
                "text"
                12
                {"a":"x","a":2}
                {"b":{"c":1,"c":1}}
                {"a":"unclosed}
                {"a":{"b":[1,2}}
                {"_index":"x"}
                {"ok":1}
                """)).containsExactly(
                "e.ndjson:2:7 error[event-syntax] not JSON: Unexpected end-of-input: expected close marker for Object",
                "e.ndjson:3:6 error[event-syntax] not JSON: Unexpected character ('1' (code 49)): was expecting a colon to separate"
                    + " field name and value",
                "e.ndjson:4:8 error[event-syntax] not JSON: Unexpected close marker '}': no open Object to close",
                "e.ndjson:5:1 error[event-syntax] not JSON: Unrecognized token 'nonsense': was expecting (JSON String, Number, Array,"
                    + " Object or token 'null', 'true' or 'false')",
                "e.ndjson:6:1 error[event-not-object] an event must be a JSON object, not a string",
                "e.ndjson:7:1 error[event-not-object] an event must be a JSON object, not a number",
                "e.ndjson:8:14 error[event-duplicate-key] the key \"a\" stands twice in one object; Elasticsearch refuses such an event",
                "e.ndjson:9:17 error[event-duplicate-key] the key \"c\" stands twice in one object; Elasticsearch refuses such an event",
                "e.ndjson:10:16 error[event-syntax] not JSON: Unexpected end-of-input in VALUE_STRING",
                "e.ndjson:11:15 error[event-syntax] not JSON: Unexpected close marker '}': expected ']'",
                "e.ndjson:12:1 error[event-not-object] the hit has neither _source nor fields");
    }

    @Test
    void a_broken_document_is_named_with_its_place() {
        assertThat(headlines("[\n  {\"a\":1},\n  {\"a\":}\n]")).singleElement().asString().startsWith("e.ndjson:3:8 error[event-syntax]");
        assertThat(headlines("[\n{\"a\":1},\n")).singleElement().asString().contains("error[event-syntax] not JSON: Unexpected end-of-input");
        assertThat(headlines("[{\"a\":1}, 5,\n \"x\"]")).containsExactly(
                "e.ndjson:1:11 error[event-not-object] an event must be a JSON object, not a number",
                "e.ndjson:2:2 error[event-not-object] an event must be a JSON object, not a string");
    }

    @Test
    void many_errors_are_counted() {
        List<String> said = headlines("{\"a\":1}\n" + "{\n".repeat(500));
        assertThat(said).hasSize(21);
        assertThat(said.get(20)).isEqualTo("e.ndjson:21:2 error[event-more] and 480 more problems in this file");
    }

    @Test
    void no_events_are_an_error() {
        for (String text : List.of("", "\n \n", "[]", "\uFEFF", "{\"hits\":{\"hits\":[]}}")) {
            assertThat(headlines(text)).containsExactly("e.ndjson:1:1 error[no-events] there are no events in it");
        }
    }

    @Test
    void other_encodings_are_refused() {
        byte[] latin = "{\"a\":1}\n{\"a\":\"J\u00fcrgen\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(headlines(latin)).singleElement().asString().startsWith("e.ndjson:2:").contains("error[event-encoding] the text is not UTF-8");
        assertThat(headlines(ONE.getBytes(StandardCharsets.UTF_16))).singleElement().asString().contains("UTF-16");
        assertThat(headlines(ONE.getBytes(StandardCharsets.UTF_16LE))).singleElement().asString().contains("UTF-16");
    }

    @Test
    void deep_nesting_is_refused_and_the_next_line_is_read() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        String arrays = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String dots = "{\"" + "a.".repeat(20_000) + "a\":1}";
        List<String> said = headlines("{\"a\":1}\n" + deep + "\n" + arrays + "\n" + dots + "\n{\"a\":}\n");
        assertThat(said).hasSize(4);
        assertThat(said.get(0)).contains("e.ndjson:2:").contains("nesting depth");
        assertThat(said.get(1)).contains("e.ndjson:3:").contains("nesting depth");
        assertThat(said.get(2)).contains("e.ndjson:4:").contains("deeper than 200 levels");
        assertThat(said.get(3)).contains("e.ndjson:5:6 ");
    }

    @Test
    void a_file_of_fifty_megabytes_is_read_in_batches(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("big.ndjson");
        String line = "{\"host\":{\"name\":\"h%d\"},\"message\":\"" + "x".repeat(480) + "\"}\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append(line.formatted(i % 1000));
        }
        Files.writeString(file, text);
        assertThat(Files.size(file)).isGreaterThan(50_000_000);
        int[] sizes = {0, 0};
        try (EventBatches batches = EventReader.open(List.of(new EventInput.File("big.ndjson", file)), 30_000)) {
            for (Optional<EventBatch> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                assertThat(batch.get().event(0).number()).isEqualTo(sizes[1]);
                assertThat(batch.get().event(0).line()).isEqualTo(sizes[1] + 1);
                assertThat(values(batch.get(), "host.name", 0)).containsExactly("h" + sizes[1] % 1000);
                assertThat(batch.get().event(batch.get().size() - 1).source().read()).containsKeys("host", "message");
                sizes[0]++;
                sizes[1] += batch.get().size();
            }
            assertThat(batches.problems()).isEmpty();
        }
        assertThat(sizes).containsExactly(4, 100_000);
    }

    @Test
    void a_missing_file_is_said_so(@TempDir Path folder) {
        Checked<EventBatch> read = EventReader.read(List.of(new EventInput.File("no.ndjson", folder.resolve("no.ndjson")),
                new EventInput.File("folder", folder)));
        assertThat(read.diagnostics()).extracting(Diagnostic::headline).hasSize(2).first()
                .isEqualTo("no.ndjson:1:1 error[event-file] the file does not exist");
    }

    @Test
    void several_inputs_make_one_batch_in_their_order() {
        EventBatch batch = EventReader.read(List.of(
                input("a.json", 1, ONE),
                new EventInput.Parsed("cases.toml", 12, Map.of("_index", "i", "user", Map.of("name", "inline"), "n", List.of(7L, 1.5))),
                input("b.json", 30, TWO))).orThrow();
        assertThat(batch.events()).extracting(e -> e.number() + " " + e.file() + ":" + e.line())
                .containsExactly("0 a.json:1", "1 cases.toml:12", "2 b.json:30");
        assertThat(values(batch, "user.name", 1)).containsExactly("inline");
        assertThat(values(batch, "n", 1)).containsExactly(new JsonNumber("7"), new JsonNumber("1.5"));
        assertThat(batch.event(1).index()).isEqualTo("i");
        assertThat(batch.columns().keySet()).containsExactly("n", "user.name");
    }

    @Test
    void columns_without_a_row_of_theirs_are_gone() {
        EventBatches batches = EventReader.open(List.of(input("e", 1, "{\"gone\":1,\"x\":\n{\"y\":2}\n{\"y\":3}")), 10);
        EventBatch batch = batches.next().orElseThrow();
        assertThat(batch.columns().keySet()).containsExactly("y");
        assertThat(batches.problems()).hasSize(1);
    }

    static List<Object> values(EventBatch batch, String path, int row) {
        Column column = batch.column(path).orElseThrow();
        List<Object> out = new ArrayList<>();
        for (int i = 0; i < column.count(row); i++) {
            out.add(column.value(row, i));
        }
        return out;
    }

    private static EventInput input(String name, int line, String text) {
        return new EventInput.Bytes(name, line, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Checked<EventBatch> read(String text) {
        return EventReader.read(List.of(input("e.ndjson", 1, text)));
    }

    private static List<String> headlines(String text) {
        return headlines(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> headlines(byte[] bytes) {
        Checked<EventBatch> read = EventReader.read(List.of(new EventInput.Bytes("e.ndjson", 1, bytes)));
        assertThat(read.ok()).isFalse();
        return read.diagnostics().stream().map(Diagnostic::headline).toList();
    }
}
