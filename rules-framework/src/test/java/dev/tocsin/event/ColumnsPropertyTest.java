package dev.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.value.JsonNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever the events are, the columns hold what a plain walk over them finds. */
class ColumnsPropertyTest {
    private final ObjectMapper json = new ObjectMapper();

    @Property(tries = 150)
    void columns_hold_what_a_walk_over_the_events_finds(@ForAll("events") List<Map<String, Object>> events)
            throws JsonProcessingException {
        StringBuilder lines = new StringBuilder();
        for (Map<String, Object> event : events) {
            lines.append(json.writeValueAsString(event)).append('\n');
        }
        check(events, read(lines.toString()));
        check(events, read(json.writeValueAsString(events)));
        check(events, Batches.of(events));
    }

    @Property(tries = 80)
    void rows_move_with_all_their_values(@ForAll("events") List<Map<String, Object>> events, @ForAll long seed) {
        EventBatch batch = Batches.of(events);
        Random random = new Random(seed);
        RowSet.Builder chosen = RowSet.builder(events.size());
        List<Map<String, Object>> kept = new ArrayList<>();
        for (int row = 0; row < events.size(); row++) {
            if (random.nextBoolean()) {
                chosen.add(row);
                kept.add(events.get(row));
            }
        }
        check(kept, batch.select(chosen.build()));
    }

    @Property(tries = 100)
    void rows_are_found_by_their_ordinals(@ForAll("events") List<Map<String, Object>> events, @ForAll long seed) {
        EventBatch batch = Batches.of(events);
        Random random = new Random(seed);
        batch.columns().values().forEach(column -> {
            BitSet chosen = BitSet.valueOf(new long[] {random.nextLong()});
            chosen.clear(column.dictionary().size(), 64);
            RowSet.Builder expected = RowSet.builder(batch.size());
            for (int row = 0; row < batch.size(); row++) {
                for (int i = 0; i < column.count(row); i++) {
                    if (chosen.get(column.ordinal(row, i))) {
                        expected.add(row);
                    }
                }
            }
            assertThat(column.rowsWithAny(chosen)).isEqualTo(expected.build());
        });
    }

    @Property(tries = 600)
    void no_bytes_make_the_reader_fail(@ForAll("almostEvents") String text) {
        EventBatches batches = EventReader.open(List.of(input(text)), 3);
        int rows = 0;
        for (var batch = batches.next(); batch.isPresent(); batch = batches.next()) {
            batch.get().events().forEach(event -> assertThat(event.source().read()).isNotNull());
            rows += batch.get().size();
        }
        assertThat(rows > 0 || !batches.problems().isEmpty()).isTrue();
    }

    @Property(tries = 100)
    void sets_of_rows_are_sets(@ForAll @Size(max = 200) List<Boolean> a, @ForAll @Size(max = 200) List<Boolean> b) {
        int rows = Math.min(a.size(), b.size());
        RowSet left = set(a, rows);
        RowSet right = set(b, rows);
        assertThat(left.and(right)).isEqualTo(left.complement().or(right.complement()).complement());
        assertThat(left.minus(right)).isEqualTo(left.and(right.complement()));
        assertThat(left.or(right).size()).isEqualTo(left.size() + right.size() - left.and(right).size());
        assertThat(left.complement().complement()).isEqualTo(left);
        assertThat(RowSet.all(rows).minus(left)).isEqualTo(left.complement());
        assertThat(left.and(left.complement()).isEmpty()).isTrue();
        assertThat(left.toArray()).isSorted().hasSize(left.size());
        left.forEach(row -> assertThat(left.contains(row)).isTrue());
        assertThat(left.or(right).hashCode()).isEqualTo(right.or(left).hashCode());
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> events() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.of("a", "b", "", "x\"y\\z\n\u00e9\uD83D\uDE00", "a long text that is longer than the others", "1"),
                Arbitraries.of(1, -7, 123456789012L, 0.5, 1), Arbitraries.of(true, false), Arbitraries.just(null));
        Arbitrary<Object> values = Arbitraries.lazyOf(() -> scalars, () -> scalars, () -> scalars.list().ofMaxSize(3).map(l -> l),
                () -> object(Arbitraries.recursive(() -> scalars, this::object, 0, 3)));
        return object(values).list().ofMaxSize(40).ofMinSize(1).map(list -> {
            List<Map<String, Object>> out = new ArrayList<>();
            list.forEach(item -> out.add(asMap(item)));
            return out;
        });
    }

    @Provide
    Arbitrary<String> almostEvents() {
        return Arbitraries.of("{", "}", "[", "]", "\"", ":", ",", "\n", "{\"a\":1}", "\"a\"", "1", "null", " ", "\\", "\u0000", "\u00e9",
                "{\"hits\":{\"hits\":[", "{\"_source\":", "{\"index\":{}}", "\r", "\uFEFF", "{\"_index\":\"i\",\"fields\":{", "e", "-")
                .list().ofMaxSize(25).map(parts -> String.join("", parts));
    }

    private Arbitrary<Object> object(Arbitrary<Object> values) {
        Arbitrary<String> keys = Arbitraries.of("a", "b", "c", "a.b", "b.c", "x", "c.a.b");
        return Arbitraries.maps(keys, values).ofMaxSize(4).map(map -> new TreeMap<>(map));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static void check(List<Map<String, Object>> events, EventBatch batch) {
        assertThat(batch.size()).isEqualTo(events.size());
        TreeMap<String, TreeMap<Integer, List<Object>>> expected = new TreeMap<>();
        for (int row = 0; row < events.size(); row++) {
            walk(row, "", events.get(row), expected);
        }
        TreeMap<String, TreeMap<Integer, List<Object>>> found = new TreeMap<>();
        batch.columns().forEach((path, column) -> {
            for (int row = 0; row < batch.size(); row++) {
                for (int i = 0; i < column.count(row); i++) {
                    found.computeIfAbsent(path, p -> new TreeMap<>()).computeIfAbsent(row, r -> new ArrayList<>()).add(column.value(row, i));
                }
            }
            assertThat(column.dictionary().values()).doesNotHaveDuplicates();
        });
        assertThat(found).isEqualTo(expected);
    }

    private static void walk(int row, String path, Object value, TreeMap<String, TreeMap<Integer, List<Object>>> out) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> walk(row, path.isEmpty() ? (String) key : path + "." + key, inner, out));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> walk(row, path, item, out));
        } else if (value != null) {
            Object scalar = value instanceof Number number ? new JsonNumber(number.toString()) : value;
            out.computeIfAbsent(path, p -> new TreeMap<>()).computeIfAbsent(row, r -> new ArrayList<>()).add(scalar);
        }
    }

    private static RowSet set(List<Boolean> bits, int rows) {
        RowSet.Builder out = RowSet.builder(rows);
        for (int i = 0; i < rows; i++) {
            if (bits.get(i)) {
                out.add(i);
            }
        }
        return out.build();
    }

    private static EventInput input(String text) {
        return new EventInput.Bytes("e.ndjson", 1, text.getBytes(StandardCharsets.UTF_8));
    }

    private static EventBatch read(String text) {
        return EventReader.read(List.of(input(text))).orThrow();
    }
}
