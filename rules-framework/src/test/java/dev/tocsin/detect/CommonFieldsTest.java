package dev.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** rule-types 58. */
class CommonFieldsTest {
    @Test
    void equal_scalars_stay_and_differing_ones_go() {
        assertThat(common(Map.of("host.id", "h1", "user.name", "a"), Map.of("host.id", "h1", "user.name", "b")))
                .isEqualTo(Map.of("host", Map.of("id", "h1")));
    }

    @Test
    void arrays_keep_their_common_elements() {
        assertThat(common(Map.of("tags", List.of("x", "y")), Map.of("tags", List.of("y", "z"))))
                .isEqualTo(Map.of("tags", List.of("y")));
    }

    @Test
    void an_array_and_a_scalar_keep_what_they_share() {
        assertThat(common(Map.of("tags", List.of("x", "y")), Map.of("tags", "y"))).isEqualTo(Map.of("tags", List.of("y")));
    }

    @Test
    void arrays_without_a_common_element_leave_an_empty_one() {
        assertThat(common(Map.of("tags", List.of("x")), Map.of("tags", List.of("z")))).isEqualTo(Map.of("tags", List.of()));
    }

    @Test
    void objects_without_a_common_field_go() {
        assertThat(common(Map.of("a", Map.of("b", "1")), Map.of("a", Map.of("b", "2")))).isEmpty();
    }

    @Test
    void an_empty_event_leaves_nothing() {
        assertThat(common(Map.of("a", "1"), Map.of())).isEmpty();
    }

    private static Map<String, Object> common(Map<String, Object> first, Map<String, Object> second) {
        return CommonFields.of(List.of(Document.of(first), Document.of(second))).json();
    }
}
