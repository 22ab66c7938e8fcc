package dev.tocsin.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.kql.KqlLanguage;
import dev.tocsin.query.kql.KqlOptions;
import dev.tocsin.query.lucene.LuceneLanguage;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text, however broken, makes a parser throw, and what is read runs the same over one batch and over single events. */
class QueryTextProperties {
    private static final Schema SCHEMA = QueryCases.schema();
    private static final RunContext CONTEXT = new RunContext(Instant.parse("2024-05-05T12:00:00Z"));
    private static final List<QueryLanguage> LANGUAGES = List.of(KqlLanguage.kibana(),
            KqlLanguage.elasticsearch(KqlOptions.DEFAULT), LuceneLanguage.lucene());
    private static final List<Map<String, Object>> EVENTS = List.of(
            Map.of("name", "a", "tags", List.of("a", "b"), "port", 5, "text", "a red b"),
            Map.of("name", "ab", "line", "a b", "addr", "10.0.0.1", "when", "2024-05-05"),
            Map.of("parts", List.of(Map.of("action", "a"), Map.of("role", "b")), "flat", Map.of("k", "a")),
            Map.of());

    @Property(tries = 500)
    void a_text_of_pieces_is_read_or_refused(@ForAll("texts") String text) {
        EventBatch batch = Batches.of(EVENTS);
        for (QueryLanguage language : LANGUAGES) {
            Checked<Query> parsed = language.parse(EmbeddedText.alone("query", text));
            Checked<CompiledQuery> compiled = parsed.ok() ? parsed.value().compile(SCHEMA, QuerySettings.DEFAULT) : null;
            if (compiled == null || !compiled.ok()) {
                continue;
            }
            parsed.value().facts();
            EventQuery query = (EventQuery) compiled.value();
            RowSet together = query.match(CONTEXT, batch);
            for (int row = 0; row < EVENTS.size(); row++) {
                boolean alone = !query.match(CONTEXT, Batches.of(List.of(EVENTS.get(row)))).isEmpty();
                assertThat(together.contains(row)).as("%s: %s, event %d", language.id(), text, row).isEqualTo(alone);
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("name", "tags", "port", "addr", "line", "text", "when", "parts", "flat.k", "na*", ":", " : ", ":(", "(", ")",
                        "{", "}", " ", " and ", " or ", " AND ", " OR ", "not ", "NOT ", "*", "a", "b", "a*", "5", "10.0.0.0/8", "\"",
                        "\"a b\"", "\\", "\\:", ">", "<=", "[", " TO ", "]", "~", "^2", "/", "?", "+", "-", "null", "true", "\u00A0", "é")
                .list().ofMinSize(1).ofMaxSize(14).map(pieces -> String.join("", pieces));
    }
}
