package dev.tocsin.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.query.kql.KqlConformanceTest;
import dev.tocsin.query.kql.KqlLanguage;
import dev.tocsin.query.kql.KqlOptions;
import dev.tocsin.query.lucene.LuceneLanguage;
import dev.tocsin.query.lucene.LuceneLanguageTest;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the three ways to write an event query have in common, over all tables of cases. */
class QueryCasesTest {
    private static final Schema SCHEMA = QueryCases.schema();
    private static final RunContext CONTEXT = new RunContext(Instant.parse("2024-05-05T12:00:00Z"));

    static Stream<Arguments> cases() {
        return Stream.of(
                table(KqlLanguage.kibana(), KqlConformanceTest.class, "kibana.txt"),
                table(KqlLanguage.elasticsearch(KqlOptions.DEFAULT), KqlConformanceTest.class, "elasticsearch.txt"),
                table(LuceneLanguage.lucene(), LuceneLanguageTest.class, "lucene.txt")).flatMap(s -> s);
    }

    private static Stream<Arguments> table(QueryLanguage language, Class<?> beside, String resource) {
        return QueryCases.of(beside, resource).stream().map(c -> Arguments.of(language.id(), language, c));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void a_query_matches_what_the_table_says(String id, QueryLanguage language, QueryCases.Case one) {
        if (one.error() != null) {
            Checked<CompiledQuery> compiled = compile(language, one.query());
            assertThat(compiled.ok()).isFalse();
            assertThat(compiled.errors().get(0).rendered()).contains(one.error());
            return;
        }
        EventQuery query = query(language, one.query());
        for (Map<String, Object> event : one.match()) {
            assertThat(query.match(CONTEXT, Batches.of(List.of(event))).size()).as("%s", event).isEqualTo(1);
        }
        for (Map<String, Object> event : one.miss()) {
            assertThat(query.match(CONTEXT, Batches.of(List.of(event))).size()).as("%s", event).isZero();
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void a_batch_of_all_events_gives_what_each_event_gives_and_its_explanation_agrees(
            String id, QueryLanguage language, QueryCases.Case one) {
        if (one.error() != null) {
            return;
        }
        EventQuery query = query(language, one.query());
        EventBatch batch = Batches.of(Events.ALL);
        RowSet together = query.match(CONTEXT, batch);
        Explanation explanation = query.explain(CONTEXT, batch);
        Session session = query.open(CONTEXT);
        for (int row = 0; row < batch.size(); row++) {
            EventBatch alone = Batches.of(List.of(Events.ALL.get(row)));
            boolean matches = !query.match(CONTEXT, alone).isEmpty();
            Truth truth = ((Explanation.OfEvent) explanation.parts().get(row)).clauses().truth();
            assertThat(together.contains(row)).as("row %d: %s", row, Events.ALL.get(row)).isEqualTo(matches);
            assertThat(truth).as("row %d: %s", row, Events.ALL.get(row)).isEqualTo(matches ? Truth.TRUE : Truth.FALSE);
        }
        session.accept(batch);
        assertThat(session.finish()).isEqualTo(new QueryResult.Events(java.util.Arrays.stream(together.toArray()).boxed().toList()));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void every_beginning_of_a_query_is_read_or_refused_with_a_place_inside_of_it(
            String id, QueryLanguage language, QueryCases.Case one) {
        for (int length = 0; length <= one.query().length(); length++) {
            String text = one.query().substring(0, length);
            Checked<Query> parsed = language.parse(EmbeddedText.alone("query", text));
            if (parsed.ok()) {
                parsed.value().facts();
                parsed.value().compile(SCHEMA, QuerySettings.DEFAULT);
            } else {
                assertThat(parsed.errors()).allSatisfy(e -> assertThat(e.span().end()).isBetween(0, text.length() + 1));
                assertThat(parsed.errors().get(0).rendered()).isNotBlank();
            }
        }
    }

    private static EventQuery query(QueryLanguage language, String text) {
        Checked<CompiledQuery> compiled = compile(language, text);
        assertThat(compiled.errors()).as(text).isEmpty();
        return (EventQuery) compiled.value();
    }

    private static Checked<CompiledQuery> compile(QueryLanguage language, String text) {
        Checked<Query> parsed = language.parse(EmbeddedText.alone("query", text));
        return parsed.ok() ? parsed.value().compile(SCHEMA, QuerySettings.DEFAULT) : Checked.refused(parsed.errors());
    }

    /** All events of all tables, each once. */
    private static final class Events {
        private static final List<Map<String, Object>> ALL = all();

        private static List<Map<String, Object>> all() {
            List<Map<String, Object>> out = new ArrayList<>();
            cases().map(c -> (QueryCases.Case) c.get()[2]).forEach(c -> {
                out.addAll(c.match());
                out.addAll(c.miss());
            });
            return out.stream().distinct().toList();
        }
    }
}
