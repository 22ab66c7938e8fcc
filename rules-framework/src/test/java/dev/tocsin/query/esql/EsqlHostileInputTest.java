package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.value.FieldType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No query and no event may hang a run, overflow its stack or exhaust its memory. */
class EsqlHostileInputTest {
    private static final RunContext CONTEXT = new RunContext(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Map<String, FieldType> TYPES = Map.of("n", FieldType.LONG, "s", FieldType.KEYWORD);

    @Test
    void ten_thousand_pipes_are_refused_and_five_hundred_run() {
        assertThat(compile("ROW a = 0" + " | EVAL a = a + 1".repeat(10_000)).errors()).singleElement()
                .satisfies(error -> assertThat(error.message()).contains("more than 500 commands"));
        assertThat(run("ROW a = 0" + " | EVAL a = a + 1".repeat(490)).rows()).containsExactly(List.of(490));
        assertThat(run("ROW a = 1" + " | WHERE a == 1".repeat(490)).rows()).containsExactly(List.of(1));
    }

    @Test
    void a_million_groups_are_counted() {
        EventBatch batch = events(IntStream.range(0, 1000).<Object>mapToObj(i -> i).toList());
        String list = IntStream.range(0, 1000).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
        QueryResult.Table many = run("FROM x | EVAL k = " + list + " | STATS c = COUNT(*) BY n, k | STATS groups = COUNT(*), rows = SUM(c)",
                batch);
        assertThat(many.rows()).containsExactly(List.of(1_000_000L, 1_000_000L));
    }

    @Test
    void long_lists_are_expanded_as_far_as_the_limit_needs() {
        String list = IntStream.range(0, 5000).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
        QueryResult.Table table = run("ROW a = " + list + ", b = " + list + ", c = " + list
                + " | MV_EXPAND a | MV_EXPAND b | MV_EXPAND c | LIMIT 3 | KEEP a, b, c");
        assertThat(table.rows()).containsExactly(List.of(0, 0, 0), List.of(0, 0, 1), List.of(0, 0, 2));
    }

    @Test
    void a_row_in_too_many_groups_is_refused() {
        String list = IntStream.range(0, 3000).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
        assertThatThrownBy(() -> run("ROW a = " + list + ", b = " + list + " | STATS c = COUNT(*) BY a, b"))
                .isInstanceOf(QueryRunException.class).hasMessageContaining("groups");
    }

    @Test
    void a_limit_beyond_the_maximum_gives_the_maximum() {
        EventBatch batch = events(IntStream.range(0, 10_500).<Object>mapToObj(i -> i).toList());
        assertThat(run("FROM x | LIMIT 20000", batch).rows()).hasSize(10_000);
        assertThat(run("FROM x | SORT n DESC | LIMIT 2147483647 | KEEP n", batch).rows()).hasSize(10_000).first().isEqualTo(List.of(10_499L));
        assertThat(run("FROM x", batch).rows()).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIMIT 99999999999999999999", "LIMIT -1", "LIMIT 1.5", "SAMPLE 0.5", "CHANGE_POINT n ON n",
        "GROK s \"(?<x>a\\\\g<x>)\"", "GROK s \"%{NOTHING:x}\"", "DISSECT s \"%{a\"", "STATS SAMPLE(n, 1)",
        "STATS c = COUNT(*) BY CATEGORIZE(s)"})
    void what_cannot_run_is_refused_before_the_run_with_a_place(String command) {
        Checked<CompiledQuery> compiled = compile("FROM x | " + command);
        assertThat(compiled.ok()).isFalse();
        assertThat(compiled.errors()).allSatisfy(error -> assertThat(error.position().column()).isGreaterThan(1));
    }

    @Test
    void an_exploding_pattern_ends_the_run_with_an_error() {
        assertThatThrownBy(() -> run("ROW s = \"" + "a".repeat(60) + "!\" | GROK s \"^(?<x>(a|aa|a?a)+)+$\""))
                .isInstanceOf(QueryRunException.class).hasMessageContaining("took longer than");
    }

    @Test
    void expressions_that_explode_elsewhere_are_matched_in_linear_time() {
        QueryResult.Table table = run("ROW s = \"" + "a".repeat(10_000) + "!\" | EVAL r = s RLIKE \"(a|aa)+\", l = s LIKE \""
                + "*a".repeat(50) + "\" | KEEP r, l");
        assertThat(table.rows()).containsExactly(List.of(false, false));
    }

    @Test
    void a_pattern_that_calls_itself_on_a_long_text_ends() {
        QueryResult.Table table = run("ROW s = \"" + "(".repeat(5000) + ")".repeat(5000)
                + "\" | GROK s \"(?<p>\\\\((?:[^()]|\\\\g<p>)*\\\\))\" | EVAL n = LENGTH(p) | KEEP n");
        assertThat(table.rows()).containsExactly(List.of(10_000));
    }

    @Test
    void texts_with_half_characters_and_zeros_pass_through() {
        EventBatch batch = texts(List.of("a\uD800b", "\u0000", "\uDC00\uD800", ""));
        QueryResult.Table table = run("FROM x | EVAL l = LENGTH(s), u = TO_UPPER(s) | DISSECT s \"%{d}b\" | GROK s \"(?<g>.)\" | SORT s", batch);
        assertThat(table.rows()).hasSize(4);
    }

    private static QueryResult.Table run(String query, EventBatch... batches) {
        Session session = compile(query).orThrow().open(CONTEXT);
        List.of(batches).forEach(session::accept);
        return (QueryResult.Table) session.finish();
    }

    private static Checked<CompiledQuery> compile(String query) {
        Checked<Query> parsed = new EsqlLanguage().parse(EmbeddedText.alone("query", query));
        return parsed.ok() ? parsed.value().compile(Schemas.of(TYPES), QuerySettings.DEFAULT) : Checked.refused(parsed.diagnostics());
    }

    private static EventBatch events(List<Object> numbers) {
        return batch("n", numbers);
    }

    private static EventBatch texts(List<Object> texts) {
        return batch("s", texts);
    }

    private static EventBatch batch(String field, List<Object> values) {
        List<EventInput> inputs = new ArrayList<>();
        values.forEach(value -> inputs.add(new EventInput.Parsed("events", inputs.size() + 1, Map.of(field, value))));
        return EventReader.read(inputs).orThrow();
    }
}
