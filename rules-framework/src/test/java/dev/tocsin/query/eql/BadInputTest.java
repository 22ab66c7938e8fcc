package dev.tocsin.query.eql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventBatches;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "- ", "length(", "startsWith(a, ", "a + ", "1 / (", "a == (", "a in ("})
    void depth_ends_in_an_error_and_not_in_an_overflow(String part) {
        assertThat(Run.parse("any where " + part.repeat(100_000) + "true").errors()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "![", "[any where ", "by a, ", "with runs=", "| head 1 ", "\"", "`", "/*", "?", "."})
    void repeated_words_end_in_an_error(String part) {
        assertThat(Run.parse("sequence " + part.repeat(50_001)).errors()).isNotEmpty();
        assertThat(Run.parse("any where true or " + part.repeat(50_001)).errors()).isNotEmpty();
    }

    @Test
    void every_beginning_of_a_query_is_read_or_refused() {
        String query = "sequence by ?a.`b c` with maxspan=1m /* x */ [any where a : (\"x\", \"\\\\y\") and b not in (1, .5)]"
                + " ![\"c\" where d regex~ \"\"\"q\"\"\"] by e with runs=2 [f where -g + 1 > h(i) or ?j] until [any where k] | head 3";
        for (int end = 0; end < query.length(); end++) {
            String part = query.substring(0, end);
            assertThat(Run.parse(part).ok() || !Run.parse(part).errors().isEmpty()).isTrue();
            assertThat(Run.parse(part).errors()).allSatisfy(d -> assertThat(d.span().end()).isLessThanOrEqualTo(part.length()));
        }
    }

    @Test
    void wide_conditions_are_no_depth() {
        String wide = IntStream.range(0, 5_000).mapToObj(i -> "process.name == \"p" + i + "\"").collect(Collectors.joining(" or "));
        assertThat(events("any where " + wide, Map.of("process.name", "p4999"))).containsExactly(0);
    }

    @Test
    void lists_may_have_ten_thousand_values() {
        String list = IntStream.range(0, 10_000).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(", ", "(", ")"));
        assertThat(events("any where process.name in " + list, Map.of("process.name", "v9999"))).containsExactly(0);
        assertThat(events("any where process.name in~ " + list, Map.of("process.name", "V9999"))).containsExactly(0);
        assertThat(events("any where concat(process.name, user.name) in " + list,
                Map.of("process.name", "v99", "user.name", "99"))).containsExactly(0);
        String long_ = IntStream.range(0, 70_000).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(", ", "(", ")"));
        assertThat(Run.compile("any where process.name in " + long_, EventTableTest.SCHEMA, QuerySettings.DEFAULT).ok()).isFalse();
    }

    @Test
    void a_maxspan_may_be_a_century_but_not_for_ever() {
        assertThat(sequences("sequence with maxspan=36525d [A] [B]", "A@0; B@3155760000")).isEqualTo("[0 1]");
        assertThat(sequences("sequence with maxspan=36525d [A] ![B]", "A@0; B@3155760001")).isEqualTo("[0 -]");
        assertThat(Run.parse("sequence with maxspan=9223372036854775807d [any where true] [any where true]").ok()).isFalse();
        assertThat(sequences("sequence with maxspan=9223372036854775807ms [A] [B]", "A@0; B@3155760000")).isEqualTo("[0 1]");
    }

    @Test
    void a_sequence_may_have_256_stages() {
        String query = "sequence by k " + "[any where tag == \"A\"]".repeat(256);
        String events = IntStream.range(0, 300).mapToObj(i -> "A@" + i + " k=x").collect(Collectors.joining(";"));
        EventBatch batch = Batches.of(Tags.events(events));
        QueryResult.Sequences found = (QueryResult.Sequences) Run.run(query, SequenceTableTest.SCHEMA, QuerySettings.DEFAULT, List.of(batch));
        assertThat(found.sequences()).hasSize(45);
        assertThat(found.sequences().get(44).events()).hasSize(256).startsWith(44).endsWith(299);
    }

    @Test
    void a_hundred_thousand_open_keys_are_forgotten_when_maxspan_ends() {
        SequenceRun run = open("sequence by k with maxspan=10s [A] [B]");
        run.accept(Batches.of(keyed("A", 100_000, 0)));
        run.accept(Batches.of(keyed("A", 5_000, 100)));
        run.accept(Batches.of(keyed("A", 1, 200)));
        assertThat(run.openKeys()).isLessThan(20_000);
        SequenceRun all = open("sequence by k [A] [B]");
        all.accept(batches(keyed("A", 100_000, 0), 1 << 16).get(0));
        assertThat(((QueryResult.Sequences) all.finish()).sequences()).isEmpty();
    }

    @Test
    void events_of_one_batch_are_put_in_order() {
        assertThat(sequences("sequence [A] [B] [C]", "C@3; B@2; A@1")).isEqualTo("[2 1 0]");
    }

    @Test
    void batches_out_of_order_are_refused() {
        SequenceRun run = open("sequence [A] [B]");
        List<EventBatch> batches = batches(Tags.events("A@5; A@6; B@1; B@2"), 2);
        run.accept(batches.get(0));
        assertThatThrownBy(() -> run.accept(batches.get(1))).isInstanceOf(QueryRunException.class)
                .hasMessageContaining("order of time").hasMessageContaining("event 2");
    }

    @Test
    void arrays_as_join_keys_have_a_limit() {
        String many = IntStream.range(0, 400).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        String events = "A@1 k=" + many + " j=" + many + "; B@2 k=v1 j=v2";
        assertThatThrownBy(() -> sequences("sequence by k, j [A] [B]", events)).isInstanceOf(QueryRunException.class)
                .hasMessageContaining("combinations of join keys");
        assertThat(sequences("sequence by k [A] [B]", events)).isEqualTo("v1[0 1]");
    }

    @Test
    void arrays_in_functions_have_a_limit() {
        List<String> many = IntStream.range(0, 2_000).mapToObj(i -> "v" + i).toList();
        assertThatThrownBy(() -> events("any where concat(process.args, process.args) == \"x\"", Map.of("process.args", many)))
                .isInstanceOf(QueryRunException.class).hasMessageContaining("combinations of values");
    }

    @Test
    void a_regular_expression_over_a_function_cannot_run_for_ever() {
        assertThatThrownBy(() -> events("any where substring(process.name, 0) regex \"(a|a)*(a|aa)+\\\\2b\"",
                Map.of("process.name", "a".repeat(64)))).isInstanceOf(QueryRunException.class).hasMessageContaining("steps");
    }

    @Test
    void an_error_of_the_run_hits_only_events_that_reach_it() {
        Map<String, Object> number = Map.of("process.name", "12", "user.name", "ann");
        Map<String, Object> word = Map.of("process.name", "twelve", "user.name", "bob");
        assertThat(events("any where user.name == \"ann\" and number(process.name) == 12", number, word)).containsExactly(0);
        assertThatThrownBy(() -> events("any where number(process.name) == 12", number, word))
                .isInstanceOf(QueryRunException.class).hasMessageContaining("\"twelve\" is no number");
        assertThatThrownBy(() -> events("any where process.pid / (process.pid - 4) == 1", Map.of("process.pid", 4)))
                .isInstanceOf(QueryRunException.class).hasMessageContaining("by zero");
    }

    private static SequenceRun open(String query) {
        Session session = Run.compile(Tags.expand(query), SequenceTableTest.SCHEMA, QuerySettings.DEFAULT).orThrow().open(Run.NOW);
        return (SequenceRun) session;
    }

    private static List<Map<String, Object>> keyed(String tag, int count, int second) {
        return Tags.events(IntStream.range(0, count).mapToObj(i -> tag + "@" + second + " k=v" + i).collect(Collectors.joining(";")));
    }

    private static List<EventBatch> batches(List<Map<String, Object>> events, int rows) {
        List<EventInput> inputs = new ArrayList<>();
        events.forEach(e -> inputs.add(new EventInput.Parsed("events", inputs.size() + 1, e)));
        List<EventBatch> out = new ArrayList<>();
        try (EventBatches all = EventReader.open(inputs, rows)) {
            for (Optional<EventBatch> next = all.next(); next.isPresent(); next = all.next()) {
                out.add(next.get());
            }
        }
        return out;
    }

    private static String sequences(String query, String events) {
        return SequenceTableTest.shown(Run.run(Tags.expand(query), SequenceTableTest.SCHEMA, QuerySettings.DEFAULT,
                List.of(Batches.of(Tags.events(events)))));
    }

    @SafeVarargs
    private static List<Integer> events(String query, Map<String, Object>... events) {
        return ((QueryResult.Events) Run.run(query, EventTableTest.SCHEMA, QuerySettings.DEFAULT, List.of(Batches.of(events)))).numbers();
    }
}
