package dev.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.value.FieldType;
import dev.tocsin.value.JsonNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EventBatchTest {
    @Test
    void a_field_gives_values_of_its_type() {
        EventBatch batch = read("{\"n\":80}", "{\"n\":\"80\"}", "{\"n\":[\"x\",81]}", "{}");
        Column column = batch.column(Field.of("n", FieldType.LONG)).orElseThrow();
        assertThat(values(column, 0)).containsExactly(80L);
        assertThat(values(column, 1)).containsExactly(80L);
        assertThat(values(column, 2)).containsExactly(null, 81L);
        assertThat(column.count(3)).isZero();
        assertThat(column.present()).hasToString("[0, 1, 2]");
        assertThat(batch.column(Field.of("other", FieldType.LONG))).isEmpty();
    }

    @Test
    void multi_fields_and_aliases_read_their_source() {
        EventBatch batch = read("{\"process\":{\"name\":\"CMD.exe\"}}");
        Field caseless = new Field("process.name.caseless", "process.name", FieldType.KEYWORD, Set.of(FieldType.KEYWORD), 1024, true,
                null, true);
        assertThat(values(batch.column(caseless).orElseThrow(), 0)).containsExactly("cmd.exe");
    }

    @Test
    void a_constant_keyword_holds_for_every_event() {
        EventBatch batch = read("{}", "{\"a\":1}");
        Field constant = new Field("d", "d", FieldType.CONSTANT_KEYWORD, Set.of(FieldType.CONSTANT_KEYWORD), 1024, false, "okta", true);
        assertThat(batch.column(constant).orElseThrow().present().size()).isEqualTo(2);
        assertThat(values(batch.column(constant).orElseThrow(), 1)).containsExactly("okta");
    }

    @Test
    void a_flattened_field_has_the_values_of_all_keys_below_it() {
        EventBatch batch = read("{\"f\":{\"a\":\"x\",\"b\":{\"c\":7}}}", "{\"f\":{\"a\":\"y\"}}", "{\"fa\":1}");
        Column root = batch.column(Field.of("f", FieldType.FLATTENED)).orElseThrow();
        assertThat(values(root, 0)).containsExactlyInAnyOrder("x", "7");
        assertThat(values(root, 1)).containsExactly("y");
        assertThat(root.count(2)).isZero();
        assertThat(values(batch.column(Field.of("f.b.c", FieldType.FLATTENED)).orElseThrow(), 0)).containsExactly("7");
    }

    @Test
    void an_explicit_null_is_the_null_value_of_its_field() {
        EventBatch batch = read("{\"k\":null}", "{\"k\":[]}", "{\"k\":[\"a\",null]}", "{}");
        Field field = new Field("k", "k", FieldType.KEYWORD, Set.of(FieldType.KEYWORD), 1024, false, null, "NULL", true);
        Column column = batch.column(field).orElseThrow();
        assertThat(column.present()).hasToString("[0, 2]");
        assertThat(values(column, 2)).containsExactlyInAnyOrder("a", "NULL");
        assertThat(batch.column(Field.of("k", FieldType.KEYWORD)).orElseThrow().present()).hasToString("[2]");
    }

    @Test
    void a_selection_keeps_order_numbers_and_values() {
        EventBatch all = read("{\"a\":1}", "{\"a\":[2,2,3]}", "{\"b\":{}}", "{\"a\":4,\"c\":null}");
        RowSet.Builder rows = RowSet.builder(4);
        rows.add(1);
        rows.add(3);
        EventBatch some = all.select(rows.build());
        assertThat(some.events()).extracting(Event::number).containsExactly(1, 3);
        assertThat(values(some.column("a").orElseThrow(), 0)).containsExactly(number(2), number(2), number(3));
        assertThat(values(some.column("a").orElseThrow(), 1)).containsExactly(number(4));
        assertThat(some.gaps().nulls().get("c")).hasToString("[1]");
        assertThat(all.select(RowSet.all(4))).isSameAs(all);
    }

    @Test
    void rows_are_ordered_by_time_and_those_without_come_last() {
        EventBatch batch = read("{\"t\":\"2024-01-03\",\"x\":0}", "{\"x\":[1,1]}", "{\"t\":[\"2024-01-05\",\"2024-01-01\"],\"x\":2}",
                "{\"t\":\"2024-01-03\",\"x\":3}", "{\"t\":\"no date\",\"x\":4}");
        EventBatch ordered = batch.orderedBy(Field.of("t", FieldType.DATE));
        assertThat(ordered.events()).extracting(Event::number).containsExactly(2, 0, 3, 1, 4);
        assertThat(values(ordered.column("x").orElseThrow(), 3)).containsExactly(number(1), number(1));
        assertThat(values(ordered.column(Field.of("t", FieldType.DATE)).orElseThrow(), 0))
                .containsExactly(Instant.parse("2024-01-05T00:00:00Z"), Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(ordered.orderedBy(Field.of("t", FieldType.DATE))).isSameAs(ordered);
    }

    @Test
    void nested_objects_are_rows_of_their_own() {
        EventBatch batch = read("{\"d\":[{\"a\":1},{\"a\":2,\"r\":{\"x\":[{\"y\":1},{\"y\":2}]}}]}", "{\"z\":1}", "{\"d\":{}}",
                "{\"d\":[{\"a\":null}]}");
        NestedObjects nested = batch.nested("d");
        assertThat(nested.parents()).containsExactly(0, 0, 2, 3);
        assertThat(values(nested.objects().column("d.a").orElseThrow(), 1)).containsExactly(number(2));
        assertThat(nested.objects().nested("d.r.x").parents()).containsExactly(1, 1);
    }

    @Test
    void what_a_field_cannot_hold_is_named() {
        Schema schema = Schemas.of(new TreeMap<>(Map.of("pid", FieldType.LONG, "ip", FieldType.IP, "name", FieldType.KEYWORD,
                "process.name", FieldType.KEYWORD, "f", FieldType.FLATTENED)));
        EventBatch batch = read("{\"pid\":[1,\"abc\"],\"ip\":\"10.0.0.1\",\"name\":5,\"f\":{\"x\":{\"y\":1}}}",
                "{\"process\":\"cmd\"}", "{\"name\":{\"first\":\"x\"}}", "{\"pid\":\"\",\"unknown\":true}");
        assertThat(batch.malformed(schema)).extracting(m -> m.row() + " " + m.message()).containsExactly(
                "0 `pid` is mapped as long, which cannot hold \"abc\"; Elasticsearch refuses the event",
                "1 `process` is mapped as object, which cannot hold \"cmd\"; Elasticsearch refuses the event",
                "2 `name` is mapped as keyword, but the event has an object there (`name.first`); Elasticsearch refuses the event");
    }

    @Test
    void rows_are_found_by_ordinal_in_dense_and_sparse_columns() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append("{\"dense\":\"v").append(i % 3).append("\"").append(i % 40 == 7 ? ",\"sparse\":[\"a\",\"b\",\"a\"]" : "")
                    .append(i % 50 == 3 ? ",\"single\":true" : "").append("}\n");
        }
        EventBatch batch = read(text.toString());
        Column dense = batch.column("dense").orElseThrow();
        assertThat(dense.rowsWithAny(dense.dictionary().ordinals("v1")).size()).isEqualTo(33);
        Column sparse = batch.column("sparse").orElseThrow();
        BitSet b = new BitSet();
        b.set(sparse.dictionary().ordinals("b")[0]);
        assertThat(sparse.rowsWithAny(b)).hasToString("[7, 47, 87]");
        assertThat(sparse.count(8)).isZero();
        assertThat(values(sparse, 47)).containsExactly("a", "b", "a");
        assertThat(batch.column("single").orElseThrow().present()).hasToString("[3, 53]");
    }

    private static JsonNumber number(int value) {
        return new JsonNumber(Integer.toString(value));
    }

    private static List<Object> values(Column column, int row) {
        List<Object> out = new ArrayList<>();
        for (int i = 0; i < column.count(row); i++) {
            out.add(column.value(row, i));
        }
        return out;
    }

    private static EventBatch read(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return EventReader.read(List.of(new EventInput.Bytes("e.ndjson", 1, bytes))).orThrow();
    }
}
