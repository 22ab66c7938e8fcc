package dev.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.detect.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectedFieldsTest {
    @Test
    void fields_that_nobody_asked_for_do_not_matter() {
        assertThat(differences(Map.of("user.name", "bob"), Map.of("user", Map.of("name", "bob", "id", 7)))).isEmpty();
    }

    @Test
    void a_scalar_is_found_among_several_values() {
        assertThat(differences(Map.of("tags", "b"), Map.of("tags", List.of("a", "b")))).isEmpty();
    }

    @Test
    void each_element_of_a_list_must_be_there() {
        assertThat(differences(Map.of("tags", List.of("a", "c")), Map.of("tags", List.of("a", "b"))))
                .containsExactly("tags is [\"a\", \"b\"] instead of [\"a\", \"c\"]");
    }

    @Test
    void an_empty_list_expects_no_value() {
        assertThat(differences(Map.of("tags", List.of()), Map.of("a", 1))).isEmpty();
        assertThat(differences(Map.of("tags", List.of()), Map.of("tags", "x"))).containsExactly("tags is \"x\", expected no value");
    }

    @Test
    void numbers_compare_by_value() {
        assertThat(differences(Map.of("risk", 21), Map.of("risk", 21.0))).isEmpty();
        assertThat(differences(Map.of("risk", 21), Map.of("risk", 22))).containsExactly("risk is 22 instead of 21");
    }

    @Test
    void a_number_is_no_text() {
        assertThat(differences(Map.of("code", "4624"), Map.of("code", 4624))).containsExactly("code is 4624 instead of \"4624\"");
    }

    @Test
    void dates_compare_by_their_instant() {
        assertThat(differences(Map.of("@timestamp", "2026-01-01T00:00:00Z"), Map.of("@timestamp", "2026-01-01T00:00:00.000Z")))
                .isEmpty();
    }

    @Test
    void one_object_of_a_list_must_have_all_fields() {
        Map<String, Object> actual = Map.of("terms", List.of(Map.of("field", "a", "value", "1"), Map.of("field", "b", "value", "2")));
        assertThat(differences(Map.of("terms", List.of(Map.of("field", "b", "value", "2"))), actual)).isEmpty();
        assertThat(differences(Map.of("terms", List.of(Map.of("field", "b", "value", "1"))), actual)).hasSize(1);
    }

    @Test
    void a_missing_field_is_named() {
        assertThat(differences(Map.of("a.b", "x"), Map.of("a", Map.of("c", "x")))).containsExactly("a.b is missing, expected \"x\"");
    }

    private static List<String> differences(Map<String, ?> expected, Map<String, ?> actual) {
        return new ExpectedFields(Document.of(expected)).differences(Document.of(actual)).stream()
                .map(ExpectedFields.Difference::sentence).toList();
    }
}
