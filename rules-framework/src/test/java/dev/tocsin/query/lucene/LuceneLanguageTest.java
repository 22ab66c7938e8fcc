package dev.tocsin.query.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryCases;
import dev.tocsin.query.QueryFacts.FieldUse;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class LuceneLanguageTest {
    private static final RunContext CONTEXT = new RunContext(Instant.EPOCH);

    @Test
    void a_value_that_does_not_fit_is_refused_when_one_field_is_the_default() {
        Checked<CompiledQuery> compiled = compile("port:web", new LuceneOptions("name", false, true, false, ZoneOffset.UTC));
        assertThat(compiled.errors()).singleElement().satisfies(e -> {
            assertThat(e.id()).isEqualTo("lucene-type");
            assertThat(e.message()).contains("expected a number");
            assertThat(e.span().start()).isZero();
        });
    }

    @Test
    void with_the_operator_and_every_word_must_be_there() {
        EventQuery query = (EventQuery) compile("red blue", new LuceneOptions("text", false, true, true, ZoneOffset.UTC)).value();
        assertThat(query.match(CONTEXT, Batches.of(Map.of("text", "red"), Map.of("text", "blue and red"))).toArray())
                .containsExactly(1);
    }

    @Test
    void facts_name_fields_operators_and_values() {
        Query query = LuceneLanguage.lucene().parse(EmbeddedText.alone("q", "user.name:bob AND port:[1 TO 5] NOT _exists_:tag free"))
                .value();
        List<FieldUse> uses = query.facts().fields();
        assertThat(uses).extracting(FieldUse::path).containsExactly("user.name", "port", "tag");
        assertThat(uses).extracting(FieldUse::operator).containsExactly(":", "range", "exists");
        assertThat(uses.get(1).values()).containsExactly("1", "5");
        assertThat(uses.get(0).span().start()).isZero();
    }

    @Test
    void an_error_points_at_what_is_never_closed() {
        assertThat(LuceneLanguage.lucene().parse(EmbeddedText.alone("q", "addr:10.0.0.0/8")).errors().get(0).rendered()).isEqualTo("""
                q:1:14 error[lucene-syntax] this regular expression is never closed: expected another /
                    1 | addr:10.0.0.0/8
                      |              ^
                    fix: a slash opens a regular expression: write \\/ for a plain one
                """);
    }

    @Test
    void an_explanation_marks_each_clause() {
        String text = "name:(a OR b) AND NOT port:[1 TO 5]";
        EventQuery query = (EventQuery) compile(text, LuceneOptions.RULE).value();
        Explanation explanation = query.explain(CONTEXT, Batches.of(Map.of("name", "b", "port", 3)));
        Clause whole = ((Explanation.OfEvent) explanation.parts().get(0)).clauses();
        assertThat(whole.children()).extracting(c -> text.substring(c.span().start(), c.span().end()))
                .containsExactly("a OR b", "port:[1 TO 5]");
        assertThat(whole.children()).extracting("truth").hasToString("[TRUE, FALSE]");
    }

    @Test
    void a_hundred_thousand_parentheses_are_refused_at_the_first_that_is_too_deep() {
        Checked<Query> parsed = LuceneLanguage.lucene().parse(EmbeddedText.alone("q", "(".repeat(100_000)));
        assertThat(parsed.errors()).singleElement().satisfies(e -> assertThat(e.span().start()).isEqualTo(200));
    }

    @Test
    void ten_thousand_stars_end_quickly() {
        EventQuery query = (EventQuery) compile("name:a" + "*b".repeat(5_000) + "*c", LuceneOptions.RULE).value();
        assertThat(query.match(CONTEXT, Batches.of(Map.of("name", "a" + "b".repeat(200_000)))).isEmpty()).isTrue();
    }

    @Test
    void a_list_of_twenty_thousand_values_is_one_question() {
        String list = "name:(" + "x OR ".repeat(20_000) + "a)";
        EventQuery query = (EventQuery) compile(list, LuceneOptions.RULE).value();
        assertThat(query.match(CONTEXT, Batches.of(Map.of("name", "a"), Map.of("name", "b"))).toArray()).containsExactly(0);
    }

    private static Checked<CompiledQuery> compile(String text, LuceneOptions options) {
        return LuceneLanguage.with(options).parse(EmbeddedText.alone("q", text)).orThrow()
                .compile(QueryCases.schema(), QuerySettings.DEFAULT);
    }
}
