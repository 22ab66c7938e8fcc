package dev.tocsin.docs.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.rule.QueryLanguages;
import dev.tocsin.source.EmbeddedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventHtmlTest {
    private static final Map<String, Object> EVENT = Map.of("@timestamp", "2026-01-01T00:00:00Z",
            "process", Map.of("name", "cmd.exe", "pid", 7, "args", List.of("a", "<b>")), "event.category", "process", "note", "x".repeat(200));

    @Test
    void fields_are_shown_by_their_paths_the_time_first() {
        assertThat(EventHtml.of(Batches.of(EVENT).event(0), EventMarks.NONE).html()).isEqualTo("""
                <dl class="event">\
                <div class="field"><dt>@timestamp</dt><dd><span class="value">2026-01-01T00:00:00Z</span></dd></div>\
                <div class="field"><dt>event.category</dt><dd><span class="value">process</span></dd></div>\
                <div class="field"><dt>note</dt><dd><details><summary>%s…</summary><span class="value">%s</span></details></dd></div>\
                <div class="field"><dt>process.args</dt><dd><span class="value">a</span>, <span class="value">&lt;b&gt;</span></dd></div>\
                <div class="field"><dt>process.name</dt><dd><span class="value">cmd.exe</span></dd></div>\
                <div class="field"><dt>process.pid</dt><dd><span class="value">7</span></dd></div>\
                </dl>""".formatted("x".repeat(80), "x".repeat(200)));
    }

    @Test
    void fields_that_let_an_event_through_are_marked_with_the_clause() {
        EventMarks marks = marks("eql", "process where process.name : \"CMD*\" and process.pid != 8 and not note == \"y\"", 0, EVENT);
        assertThat(marks.misses()).isEmpty();
        assertThat(marks.hits()).hasToString("{event.category=[process], note=[not note == \"y\"], "
                + "process.name=[process.name : \"CMD*\"], process.pid=[process.pid != 8]}");
        assertThat(EventHtml.of(Batches.of(EVENT).event(0), marks).html()).contains("<div class=\"field hit\"><dt>process.name</dt><dd>"
                + "<mark><span class=\"value\">cmd.exe</span></mark><span class=\"clause\"><code>process.name : \"CMD*\"</code> held</span></dd>");
    }

    @Test
    void fields_that_kept_an_event_out_are_shown_even_when_it_has_none() {
        EventMarks marks = marks("kuery", "process.name: cmd.exe and (user.name: root or process.pid > 10)", 0, EVENT);
        assertThat(marks.hits()).isEmpty();
        assertThat(marks.misses()).hasToString("{process.pid=[process.pid > 10], user.name=[user.name: root]}");
        assertThat(EventHtml.of(Batches.of(EVENT).event(0), marks).html()).contains("<div class=\"field miss\"><dt>user.name</dt><dd>"
                + "<span class=\"no-value\">no value</span><span class=\"clause\"><code>user.name: root</code> did not hold</span></dd></div>");
    }

    @Test
    void each_event_of_a_sequence_has_the_marks_of_its_stage() {
        Map<String, Object> later = Map.of("@timestamp", "2026-01-01T00:00:05Z", "event.category", "file", "file.name", "f");
        String query = "sequence [process where process.pid == 7] [file where file.name == \"f\"]";
        assertThat(marks("eql", query, 0, EVENT, later).hits()).hasToString("{event.category=[process], process.pid=[process.pid == 7]}");
        assertThat(marks("eql", query, 1, EVENT, later).hits()).hasToString("{event.category=[file], file.name=[file.name == \"f\"]}");
    }

    @Test
    void many_values_and_halves_of_characters_are_folded() {
        Map<String, Object> event = Map.of("many", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), "wide", "x".repeat(79) + "🙂".repeat(90));
        assertThat(EventHtml.of(Batches.of(event).event(0), EventMarks.NONE).html()).contains("<summary>1 and 8 more</summary>",
                "<summary>" + "x".repeat(79) + "…</summary>");
    }

    @SafeVarargs
    private static EventMarks marks(String language, String query, int number, Map<String, Object>... events) {
        EventBatch batch = Batches.of(Arrays.asList(events));
        CompiledQuery compiled = QueryLanguages.byId(language).orElseThrow().parse(EmbeddedText.alone("query", query)).value()
                .compile(Schemas.dynamic(Schemas.standard().forIndices(List.of("logs-*")), batch), QuerySettings.DEFAULT).value();
        return EventMarks.of(compiled.explain(new RunContext(Instant.parse("2026-01-01T00:01:00Z")), batch), number);
    }
}
