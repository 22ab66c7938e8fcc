package dev.tocsin.query.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.LetterCase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PredicateTest {
    private static final Span SPAN = new Span(0, 1);
    private static final Field NAME = Field.of("process.name", FieldType.KEYWORD);
    private static final Field USER = Field.of("user", FieldType.KEYWORD);
    private final EventBatch batch = Batches.of(
            Map.of("process", Map.of("name", "cmd.exe"), "user", "ann"),
            Map.of("process.name", List.of("sh", "cmd.exe")),
            Map.of("process", List.of(Map.of("name", "sh"), Map.of("name", "bash")), "user", ""),
            Map.of("user", List.of()));

    @Test
    void a_leaf_holds_when_some_value_passes() {
        assertThat(is(NAME, "cmd.exe").rows(batch).toArray()).containsExactly(0, 1);
        assertThat(new FieldTest(NAME, new Prefix("ba", LetterCase.EXACT), SPAN).rows(batch).toArray()).containsExactly(2);
        assertThat(is(NAME, "CMD.EXE").rows(batch).isEmpty()).isTrue();
        assertThat(new FieldTest(NAME, OneOfIgnoringCase.of(List.of("CMD.EXE"), LetterCase.ASCII), SPAN).rows(batch).toArray())
                .containsExactly(0, 1);
    }

    @Test
    void a_missing_field_satisfies_not() {
        assertThat(new Not(is(NAME, "cmd.exe"), SPAN).rows(batch).toArray()).containsExactly(2, 3);
        assertThat(new Not(is(Field.of("nowhere", FieldType.KEYWORD), "x"), SPAN).rows(batch).size()).isEqualTo(4);
    }

    @Test
    void an_empty_string_exists_and_an_empty_array_does_not() {
        assertThat(new Exists(USER, SPAN).rows(batch).toArray()).containsExactly(0, 2);
    }

    @Test
    void two_leaves_may_hold_by_different_values() {
        assertThat(new And(List.of(is(NAME, "sh"), is(NAME, "cmd.exe")), SPAN).rows(batch).toArray()).containsExactly(1);
        assertThat(new Or(List.of(is(NAME, "bash"), is(USER, "ann")), SPAN).rows(batch).toArray()).containsExactly(0, 2);
    }

    @Test
    void among_is_rows_within_the_rows_that_are_alive() {
        Predicate tree = new Or(List.of(is(NAME, "bash"), new Not(new Exists(USER, SPAN), SPAN)), SPAN);
        RowSet.Builder alive = RowSet.builder(4);
        alive.add(0);
        alive.add(3);
        RowSet some = alive.build();
        assertThat(tree.among(batch, some)).isEqualTo(tree.rows(batch).and(some));
    }

    @Test
    void a_constant_of_the_mapping_is_the_value_of_every_event() {
        Field constant = new Field("data_stream.dataset", "data_stream.dataset", FieldType.CONSTANT_KEYWORD,
                java.util.Set.of(FieldType.CONSTANT_KEYWORD), Integer.MAX_VALUE, false, "okta.system", true);
        assertThat(is(constant, "okta.system").rows(batch).size()).isEqualTo(4);
        assertThat(is(constant, "other").rows(batch).isEmpty()).isTrue();
        assertThat(new Exists(constant, SPAN).rows(batch).size()).isEqualTo(4);
    }

    @Test
    void the_objects_of_a_nested_field_are_asked_one_by_one() {
        EventBatch nested = Batches.of(
                Map.of("deltas", List.of(Map.of("action", "ADD", "role", "r1"))),
                Map.of("deltas", List.of(Map.of("action", "ADD", "role", "r1"), Map.of("action", "DEL", "role", "r2"))),
                Map.of());
        Field action = Field.of("deltas.action", FieldType.KEYWORD);
        Field role = Field.of("deltas.role", FieldType.KEYWORD);
        assertThat(new Nested("deltas", new And(List.of(is(action, "ADD"), is(role, "r2")), SPAN), SPAN).rows(nested)
                .isEmpty()).isTrue();
        Nested other = new Nested("deltas", new Not(is(action, "ADD"), SPAN), SPAN);
        assertThat(other.rows(nested).toArray()).containsExactly(1);
        assertThat(other.explain(nested, 1).children()).extracting("truth").containsExactly(Truth.FALSE, Truth.TRUE);
        assertThat(new Not(other, SPAN).rows(nested).toArray()).containsExactly(0, 2);
    }

    @Test
    void an_explanation_says_for_each_clause_how_it_stood_and_what_was_seen() {
        Predicate tree = new And(List.of(is(NAME, "sh"), is(USER, "ann")), SPAN);
        var clause = tree.explain(batch, 1);
        assertThat(clause.truth()).isEqualTo(Truth.FALSE);
        assertThat(clause.children()).extracting("truth").containsExactly(Truth.TRUE, Truth.FALSE);
        assertThat(clause.children().get(0).seen().get(0).values()).containsExactly("sh", "cmd.exe");
        assertThat(clause.children().get(1).seen().get(0).values()).isEmpty();
    }

    @Test
    void strings_are_ordered_by_code_point() {
        assertThat(Between.moreThan("\uFFFD").test("\uD83D\uDE00")).isTrue();
        assertThat(Between.lessThan("b").test("az")).isTrue();
        assertThat(new Between("a", false, "c", true).test("a")).isFalse();
        assertThat(new Between("a", false, "c", true).test("c")).isTrue();
    }

    private static FieldTest is(Field field, String value) {
        return new FieldTest(field, OneOf.value(value), SPAN);
    }
}
