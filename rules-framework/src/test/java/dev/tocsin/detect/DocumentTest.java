package dev.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.value.JsonNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void dotted_and_nested_keys_are_one() {
        assertThat(Document.of(Map.of("a.b", Map.of("c", "x")))).isEqualTo(Document.of(Map.of("a", Map.of("b.c", "x"))));
    }

    @Test
    void objects_given_under_two_keys_are_merged() {
        Document document = Document.of(Map.of("a.b", "x", "a", Map.of("c", "y")));
        assertThat(document.values("a.b")).containsExactly("x");
        assertThat(document.values("a.c")).containsExactly("y");
    }

    @Test
    void a_dot_at_an_end_of_a_key_is_kept() {
        assertThat(Document.of(Map.of(".a", "x", "b.", "y")).json()).containsOnlyKeys(".a", "b.");
    }

    @Test
    void values_go_through_arrays_and_leave_nulls_out() {
        Document document = Document.of(Map.of("a", Arrays.asList(Map.of("b", 1), Map.of("b", Arrays.asList(2, null, 3)))));
        assertThat(document.values("a.b")).containsExactly(new JsonNumber("1"), new JsonNumber("2"), new JsonNumber("3"));
    }

    @Test
    void a_path_through_an_array_has_no_single_value() {
        assertThat(Document.of(Map.of("a", List.of(Map.of("b", 1)))).at("a.b")).isNull();
    }

    @Test
    void flat_lists_every_path_once_in_order() {
        assertThat(Document.of(Map.of("b", List.of("x", "y"), "a", Map.of("c", true))).flat())
                .containsExactly(Map.entry("a.c", List.of(true)), Map.entry("b", List.of("x", "y")));
    }

    @Test
    void with_leaves_the_original_alone() {
        Document original = Document.of(Map.of("a.b", "x"));
        assertThat(original.with("a.c", "y").values("a.b")).containsExactly("x");
        assertThat(original.values("a.c")).isEmpty();
    }
}
