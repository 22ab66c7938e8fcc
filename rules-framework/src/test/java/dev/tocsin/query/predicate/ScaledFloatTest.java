package dev.tocsin.query.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.LetterCase;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A scaled_float is compared as the whole number of parts that the index keeps; here a part is a hundredth. */
class ScaledFloatTest {
    private static final Schema SCHEMA = Schemas.of(Map.of("load", FieldType.SCALED_FLOAT));
    private static final Field LOAD = new Field("load", "load", FieldType.SCALED_FLOAT, Set.of(FieldType.SCALED_FLOAT), Integer.MAX_VALUE,
            false, null, null, true, 100);
    private final FieldLeaves leaves = new FieldLeaves(SCHEMA, ZoneOffset.UTC, LetterCase.EXACT);
    private final EventBatch events = EventReader.read(List.of(new EventInput.Bytes("e.json", 1,
            "{\"load\":2.03}{\"load\":2.034}{\"load\":2.04}".getBytes(StandardCharsets.UTF_8)))).orThrow();

    @Test
    void a_value_and_what_it_is_compared_with_are_rounded() {
        assertThat(leaves.term(LOAD, "2.03", Span.at(0)).rows(events).toArray()).containsExactly(0, 1);
        assertThat(leaves.term(LOAD, "2.0349", Span.at(0)).rows(events).toArray()).containsExactly(0, 1);
    }

    @Test
    void bounds_are_drawn_to_the_next_part_inside() {
        assertThat(range(new Bounds("2.03", true, "2.03", true))).containsExactly(0, 1);
        assertThat(range(new Bounds("2.03", false, null, false))).containsExactly(2);
        assertThat(range(new Bounds("2.031", true, null, false))).containsExactly(2);
        assertThat(range(new Bounds(null, false, "2.04", false))).containsExactly(0, 1);
    }

    private int[] range(Bounds bounds) {
        return leaves.range(LOAD, bounds, Span.at(0)).rows(events).toArray();
    }
}
