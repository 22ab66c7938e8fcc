package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Grid;
import dev.tocsin.query.Explanation.OfEvent;
import dev.tocsin.query.Explanation.OfRow;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.value.FieldType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EsqlExplanationTest {
    private static final Map<String, FieldType> TYPES =
            Map.of("user", FieldType.KEYWORD, "bytes", FieldType.LONG, "message", FieldType.KEYWORD);
    private static final EventBatch EVENTS = events(
            Map.of("_index", "logs", "user", "eve", "bytes", 10, "message", "login eve"),
            Map.of("_index", "logs", "user", List.of("bob", "eve"), "bytes", 20, "message", "login=bob"),
            Map.of("_index", "logs", "bytes", 30));

    @Test
    void every_command_says_how_many_rows_came_in_and_out() {
        Grid grid = (Grid) explain("FROM logs | WHERE bytes > 10 | STATS c = COUNT(*) BY user\n| SORT c").parts().get(0);
        assertThat(grid.header()).containsExactly("command", "in", "out");
        assertThat(grid.rows()).containsExactly(List.of("FROM logs", "3", "3"), List.of("WHERE bytes > 10", "3", "2"),
                List.of("STATS c = COUNT(*) BY user", "2", "3"), List.of("SORT c", "3", "3"));
    }

    @Test
    void branches_are_counted_below_their_command() {
        Grid grid = (Grid) explain("FROM logs | FORK (WHERE bytes > 10) (LIMIT 1)").parts().get(0);
        assertThat(grid.rows()).extracting(row -> row.get(0))
                .containsExactly("FROM logs", "FORK (WHERE bytes > 10) (LIMIT 1)", "  WHERE bytes > 10", "  LIMIT 1");
    }

    @Test
    void the_first_where_that_left_nothing_shows_its_clauses_for_the_events() {
        Statement why = reason(explain("FROM logs | EVAL x = bytes * 2 | WHERE user == \"eve\" AND NOT x < 60 | LIMIT 5"));
        assertThat(why.text()).isEqualTo("the first command that left nothing: the condition was true for none of 3 rows");
        assertThat(why.children().get(0)).isEqualTo(new Grid("rows by what each clause said", List.of("clause", "true", "false", "null"),
                List.of(List.of("user == \"eve\"", "1", "0", "2"), List.of("NOT x < 60", "1", "2", "0"))));
        OfEvent first = (OfEvent) why.children().get(1);
        assertThat(first.event()).isZero();
        assertThat(first.clauses().operator()).isEqualTo("and");
        assertThat(first.clauses().truth()).isEqualTo(Truth.FALSE);
        Clause user = first.clauses().children().get(0);
        assertThat(user.truth()).isEqualTo(Truth.TRUE);
        assertThat(user.seen()).containsExactly(new Seen("user", List.of("eve")));
        Clause negated = first.clauses().children().get(1);
        assertThat(negated.operator()).isEqualTo("not");
        assertThat(negated.children().get(0).seen()).containsExactly(new Seen("x", List.of("20")));
    }

    @Test
    void a_clause_that_is_null_says_why() {
        Statement why = reason(explain("FROM logs | WHERE user == \"nobody\""));
        assertThat(why.children()).filteredOn(OfEvent.class::isInstance).extracting(p -> ((OfEvent) p).clauses().note())
                .containsExactly(null, "user has several values, which makes the comparison null", "user is null");
    }

    @Test
    void a_threshold_on_groups_shows_the_values_that_it_saw() {
        Statement why = reason(explain("FROM logs | STATS c = COUNT(*), b = MAX(bytes) BY user | WHERE c > 5"));
        assertThat(why.children()).filteredOn(OfRow.class::isInstance).hasSize(3).extracting(p -> ((OfRow) p).clauses().seen())
                .contains(List.of(new Seen("c", List.of("2"))), List.of(new Seen("c", List.of("1"))));
    }

    @Test
    void dissect_and_grok_show_the_texts_that_did_not_match_and_where_they_stopped() {
        List<Part> dissected = explain("FROM logs | DISSECT message \"login %{who}\" | WHERE who == \"bob\"").parts();
        Statement stopped = (Statement) dissected.get(2);
        assertThat(stopped.text()).isEqualTo("DISSECT did not match 1 text, which made its columns null");
        assertThat(stopped.children()).containsExactly(new Statement(
                "stopped at character 1: after \"\" comes \"login=bob\", wanted \"login \"", null, List.of()));
        List<Part> grokked = explain("FROM logs | GROK message \"login %{WORD:who}\" | WHERE who == \"bob\"").parts();
        assertThat(((Statement) grokked.get(2)).text()).isEqualTo("GROK did not match 1 text, which made its columns null");
    }

    @Test
    void a_source_without_events_names_the_indices() {
        Statement why = reason(explain("FROM metrics-* | LIMIT 5"));
        assertThat(why.text()).isEqualTo("no event is in the indices metrics-*; the events are in logs");
    }

    @Test
    void a_run_that_finds_something_is_counted_only() {
        assertThat(explain("FROM logs | WHERE bytes > 10").parts()).hasSize(1);
    }

    private static Statement reason(Explanation explanation) {
        return (Statement) explanation.parts().get(1);
    }

    private static Explanation explain(String query) {
        return new EsqlLanguage().parse(EmbeddedText.alone("query", query)).orThrow()
                .compile(Schemas.of(TYPES), QuerySettings.DEFAULT).orThrow()
                .explain(new RunContext(Instant.parse("2026-01-01T00:00:00Z")), EVENTS);
    }

    @SafeVarargs
    private static EventBatch events(Map<String, Object>... events) {
        List<EventInput> inputs = new ArrayList<>();
        for (Map<String, Object> event : events) {
            inputs.add(new EventInput.Parsed("events", inputs.size() + 1, event));
        }
        return EventReader.read(inputs).orThrow();
    }
}
