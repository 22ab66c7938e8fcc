package dev.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.value.FieldType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayeredSchemaTest {
    private static final Schema STANDARD = Schemas.standard().forIndices(List.of("logs-acme-*"));
    private static final Schema TOLD = Schemas.told(STANDARD, Map.of("source.port", FieldType.KEYWORD, "acme.code", FieldType.LONG));

    @Test
    void told_types_win_and_the_rest_stays() {
        assertThat(TOLD.field("source.port").orElseThrow().types()).containsExactly(FieldType.KEYWORD);
        assertThat(TOLD.field("acme.code").orElseThrow().type()).isEqualTo(FieldType.LONG);
        assertThat(TOLD.field("source.ip").orElseThrow().type()).isEqualTo(FieldType.IP);
        assertThat(TOLD.field("acme.other")).isEmpty();
    }

    @Test
    void each_path_is_listed_once_and_in_order() {
        assertThat(TOLD.matching("source.p*")).extracting(Field::path).containsOnlyOnce("source.port").isSorted();
        assertThat(TOLD.matching("source.port")).singleElement().satisfies(f -> assertThat(f.type()).isEqualTo(FieldType.KEYWORD));
        assertThat(TOLD.matching("acme.*")).extracting(Field::path).containsExactly("acme.code");
    }

    @Test
    void what_is_known_of_the_indices_stays_as_it_was() {
        assertThat(TOLD.complete()).isEqualTo(STANDARD.complete());
        assertThat(TOLD.dynamic()).isTrue();
        assertThat(TOLD.suggestions("source.prot")).isEqualTo(STANDARD.suggestions("source.prot"));
        assertThat(Schemas.told(STANDARD, Map.of())).isSameAs(STANDARD);
    }
}
