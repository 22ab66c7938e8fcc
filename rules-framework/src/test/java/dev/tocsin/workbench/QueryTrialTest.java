package dev.tocsin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTrialTest {
    private static final EventBatch EVENTS = Batches.of(
            Map.of("@timestamp", "2026-01-01T10:00:00Z", "event.category", "process", "user.name", "ann"),
            Map.of("@timestamp", "2026-01-01T10:05:00Z", "event.category", "network", "user.name", "bob"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kuery  | user.name: bob                           | Events[numbers=[1]]
            lucene | user.name:a*                             | Events[numbers=[0]]
            eql    | any where user.name like "*b*"           | Events[numbers=[1]]
            eql    | sequence [process where true] [network where true] | Sequences[sequences=[Sequence[joinKeys=[], events=[0, 1]]]]
            kuery  | @timestamp >= now-1m                     | Events[numbers=[1]]
            """)
    void every_language_can_be_tried(String language, String query, String expected) {
        assertThat(run(language, query, EVENTS).orThrow()).hasToString(expected);
    }

    @Test
    void an_esql_query_gives_a_table() {
        QueryResult.Table table = (QueryResult.Table) run("esql", "from logs-* | stats n = count(*) by user.name | sort user.name", EVENTS)
                .orThrow();
        assertThat(table.columns()).extracting(QueryResult.TableColumn::name).containsExactly("n", "user.name");
        assertThat(table.rows()).containsExactly(List.of(1L, "ann"), List.of(1L, "bob"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sql   | select                            | there is no query language "sql"; there are
            kuery | user.name: (bob or                | expected
            eql   | any where proces.name == "x" and  | Expected a field
            eql   | any where number(user.name) == 1  | "ann" is no number
            """)
    void what_cannot_be_run_is_refused(String language, String query, String message) {
        assertThat(run(language, query, EVENTS).errors()).isNotEmpty().anySatisfy(error -> assertThat(error.message()).contains(message));
    }

    @Test
    void an_event_that_production_would_refuse_is_an_error() {
        EventBatch events = Batches.of(Map.of("user.name", "ann"), Map.of("source.ip", "nowhere"));
        assertThat(run("kuery", "user.name: ann", events).errors()).singleElement().satisfies(error -> {
            assertThat(error.id()).isEqualTo("event-malformed");
            assertThat(error.message()).startsWith("production would refuse event 2 (events.ndjson:2): `source.ip`");
        });
    }

    @Test
    void now_is_the_newest_event_and_1970_without_one() {
        assertThat(Clock.newest(EVENTS)).isEqualTo(Instant.parse("2026-01-01T10:05:00Z"));
        assertThat(Clock.newest(Batches.of(Map.of("a", 1)))).isEqualTo(Instant.EPOCH);
        assertThat(Clock.newest(Batches.of(Map.of("@timestamp", "never"), Map.of("@timestamp", 5)))).isEqualTo(Instant.ofEpochMilli(5));
    }

    private static Checked<QueryResult> run(String language, String query, EventBatch events) {
        Schemas schemas = Schemas.standard();
        return new QueryTrial(language, EmbeddedText.alone("tocsin.query", query), schemas::forIndices, QuerySettings.DEFAULT)
                .run(new RunContext(Clock.newest(events)), events);
    }
}
