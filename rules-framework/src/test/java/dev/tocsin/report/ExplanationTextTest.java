package dev.tocsin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Grid;
import dev.tocsin.query.Explanation.OfEvent;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {
    private static final EmbeddedText QUERY = EmbeddedText.alone("query", "event.action: x\n  and not user.name: bob");

    @Test
    void each_clause_has_a_line_with_what_it_said_and_what_the_event_has() {
        Clause action = leaf("event.action: x", Truth.TRUE, new Seen("event.action", List.of("x")), null);
        Clause name = leaf("user.name: bob", Truth.TRUE, new Seen("user.name", List.of("bob", "al")), "any value counts");
        Clause not = new Clause(span("not user.name: bob"), "not", Truth.FALSE, List.of(), null, List.of(name));
        Clause and = new Clause(new Span(0, QUERY.text().length()), "and", Truth.FALSE, List.of(), null, List.of(action, not));
        assertThat(text(new OfEvent(0, and))).isEqualTo("""
                event 1
                  false and
                  true    event.action: x             event.action is "x"
                  false   not
                  true      user.name: bob            user.name is "bob", "al" (any value counts)
                """);
    }

    @Test
    void an_operator_that_negates_is_one_line() {
        Clause name = leaf("user.name: bob", Truth.TRUE, new Seen("user.name", List.of("bob")), null);
        assertThat(text(new OfEvent(0, new Clause(name.span(), "not", Truth.FALSE, List.of(), null, List.of(name))))).isEqualTo("""
                event 1
                  false user.name: bob                user.name is "bob"
                """);
    }

    @Test
    void of_many_failed_alternatives_the_first_are_shown() {
        List<Clause> many = java.util.Collections.nCopies(30, leaf("user.name: bob", Truth.FALSE, new Seen("user.name", List.of()), null));
        String text = text(new OfEvent(0, new Clause(span("event.action"), "or", Truth.FALSE, List.of(), null, many)));
        assertThat(text).contains("user.name has no value").endsWith("... and 18 more\n");
        assertThat(text.lines()).hasSize(15);
    }

    @Test
    void a_statement_shows_the_place_and_what_it_rests_on() {
        assertThat(text(new Statement("stage 2 did not follow", span("user.name: bob"),
                List.of(new Statement("no event was left", null, List.of()))))).isEqualTo("""
                stage 2 did not follow
                    2 |   and not user.name: bob
                      |           ^^^^^^^^^^^^^^
                  no event was left
                """);
    }

    @Test
    void a_grid_is_a_table() {
        assertThat(text(new Grid("rows", List.of("command", "out"), List.of(List.of("where", "12"), List.of("stats", "3"))))).isEqualTo("""
                rows
                  command  out
                  -------  ---
                  where    12
                  stats    3
                """);
    }

    @Test
    void colours_only_surround_the_text() {
        OfEvent event = new OfEvent(0, leaf("event.action: x", Truth.TRUE, new Seen("event.action", List.of("x")), null));
        String coloured = ExplanationText.of(new Explanation(QUERY, List.of(event)), n -> "event " + (n + 1), Paint.ANSI);
        assertThat(coloured).contains("\u001b[32mtrue \u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(text(event));
    }

    private static String text(Part part) {
        return ExplanationText.of(new Explanation(QUERY, List.of(part)), number -> "event " + (number + 1), Paint.NONE);
    }

    private static Clause leaf(String text, Truth truth, Seen seen, String note) {
        return new Clause(span(text), "leaf", truth, List.of(seen), note, List.of());
    }

    private static Span span(String text) {
        int start = QUERY.text().indexOf(text);
        return new Span(start, start + text.length());
    }
}
