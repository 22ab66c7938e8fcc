package dev.tocsin.query.kql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
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
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KqlLanguageTest {
    private static final RunContext CONTEXT = new RunContext(Instant.parse("2024-05-05T12:00:00Z"));
    private static final KqlLanguage KIBANA = KqlLanguage.kibana();

    @Test
    void an_error_says_where_what_was_expected_and_how_to_mend_it() {
        Diagnostic error = parse("name:a and\n  tag: not x").errors().get(0);
        assertThat(error.rendered()).isEqualTo("""
                query:2:8 error[kql-syntax] "not" cannot stand between a field and its value
                    2 |   tag: not x
                      |        ^^^
                    fix: put the not inside parentheses: field:(not value), or before the field: not field:value
                """);
        assertThat(parse("name:a and(tag:x)").errors().get(0).fix()).isEqualTo("and needs a blank before the parenthesis");
        assertThat(parse("not(name:a)").errors().get(0).fix()).isEqualTo("not needs a blank before the parenthesis");
    }

    @Test
    void all_syntax_errors_are_told_and_none_that_only_follows_from_another() {
        String text = "(name: not a or tag:x and ) and name:\"a \\\" b\" and tag:\\y or (port > (1 or 2) and name:c \"d\" or on:true";
        assertThat(parse(text).errors()).extracting(d -> text.substring(d.span().start(), d.span().end()) + "@" + d.span().start())
                .containsExactly("not@7", ")@26", "\\y@54", "(@68", "\"@88");
        for (String one : List.of("name:a and not not b and (c or d)", "((name:a and tag:x) and tag:y", "name:a) and tag:(x or y)",
                "name:\"a and tag:b or c:(d", "tag:(a or not b:c or d) and n:{ e:f and g:h }", "name:a and foo(b:c and d:e) or f:g")) {
            assertThat(parse(one).errors()).as(one).hasSize(1);
        }
        assertThat(parse("a:b: and ".repeat(100) + "c:d").errors()).as("enough is enough").hasSize(20);
        assertThat(parse("a:b:" + " ".repeat(200_000) + "and c:").errors()).hasSize(2);
    }

    @Test
    void all_values_that_do_not_fit_are_refused_at_their_places() {
        String text = "port:web and addr:10.* and on:(true or maybe) and name:a";
        assertThat(compile(text).errors()).extracting(d -> text.substring(d.span().start(), d.span().end()))
                .containsExactly("web", "10.*", "maybe");
    }

    @Test
    void a_pattern_that_blanks_split_is_warned_of() {
        Checked<CompiledQuery> compiled = compile("line:*one two*");
        assertThat(compiled.ok()).isTrue();
        assertThat(compiled.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.level()).isEqualTo(Level.WARNING);
            assertThat(d.id()).isEqualTo("kql-blank-split");
        });
        assertThat(compile("name:*one two*").diagnostics()).isEmpty();
    }

    @Test
    void a_nested_field_outside_of_its_braces_is_warned_of() {
        assertThat(compile("parts.action:add").diagnostics()).extracting(Diagnostic::id).containsExactly("kql-nested-field");
    }

    @Test
    void facts_name_fields_operators_and_values_with_places() {
        Query query = parse("name:(a or not b*) and port >= 5 and not \"tag\":* and parts:{ action:x } and free").value();
        List<FieldUse> uses = query.facts().fields();
        assertThat(uses).extracting(FieldUse::path).containsExactly("name", "port", "tag", "parts.action");
        assertThat(uses).extracting(FieldUse::operator).containsExactly(":", ">=", "exists", ":");
        assertThat(uses.get(0).values()).containsExactly("a", "b*");
        assertThat(uses.get(0).clause()).isEqualTo(new Span(0, 18));
        assertThat(uses.get(0).span()).isEqualTo(new Span(0, 4));
        assertThat(parse("tags:(*a* or *b*)").value().facts().fields().get(0).operator()).isEqualTo("wildcard");
    }

    @Test
    void an_explanation_marks_the_clause_that_failed_and_shows_what_was_seen() {
        String text = "name:(a or b) and not tag:x and port > 5";
        EventBatch batch = Batches.of(Map.of("name", "b", "tag", List.of("x", "y"), "port", 9));
        Explanation explanation = ((EventQuery) compile(text).value()).explain(CONTEXT, batch);
        Clause whole = ((Explanation.OfEvent) explanation.parts().get(0)).clauses();
        assertThat(whole.operator()).isEqualTo("and");
        assertThat(whole.children()).extracting("truth").hasToString("[TRUE, FALSE, TRUE]");
        assertThat(whole.children()).extracting(c -> text.substring(c.span().start(), c.span().end()))
                .containsExactly("name:(a or b)", "not tag:x", "port > 5");
        Clause tag = whole.children().get(1).children().get(0);
        assertThat(tag.seen()).containsExactly(new Explanation.Seen("tag", List.of("x", "y")));
        assertThat(whole.children().get(0).children()).extracting("truth").hasToString("[FALSE, TRUE]");
    }

    @Test
    void an_explanation_says_that_a_field_is_not_mapped() {
        Explanation explanation = ((EventQuery) compile("unknown:x").value()).explain(CONTEXT, Batches.of(Map.of("unknown", "x")));
        Clause leaf = ((Explanation.OfEvent) explanation.parts().get(0)).clauses();
        assertThat(leaf.note()).isEqualTo("unknown is not mapped");
        assertThat(leaf.seen().get(0).values()).containsExactly("x");
    }

    @Test
    void options_of_elasticsearchs_dialect_hold() {
        assertThat(matches(new KqlOptions(true, "*", ZoneOffset.UTC), "name:ab*", Map.of("name", "ABC"))).isTrue();
        assertThat(matches(new KqlOptions(true, "*", ZoneOffset.UTC), "name:äb", Map.of("name", "ÄB"))).isTrue();
        assertThat(matches(KqlOptions.DEFAULT, "name:ab*", Map.of("name", "ABC"))).isFalse();
        KqlOptions tag = new KqlOptions(false, "tag", ZoneOffset.UTC);
        assertThat(matches(tag, "red", Map.of("tag", "red"))).isTrue();
        assertThat(matches(tag, "red", Map.of("name", "red"))).isFalse();
        KqlOptions berlin = new KqlOptions(false, "*", ZoneId.of("Europe/Berlin"));
        assertThat(matches(berlin, "when:2024-03-05", Map.of("when", "2024-03-04T23:30:00Z"))).isTrue();
    }

    @Test
    void a_hundred_thousand_parentheses_are_refused_in_both_dialects() {
        for (KqlLanguage language : List.of(KIBANA, KqlLanguage.elasticsearch(KqlOptions.DEFAULT))) {
            for (String text : List.of("(".repeat(100_000), "name:" + "(".repeat(100_000), "a:{".repeat(100_000),
                    "not (".repeat(100_000), "not ".repeat(100_000) + "a", "(".repeat(50_000) + "a" + ")".repeat(50_000))) {
                Checked<Query> parsed = language.parse(EmbeddedText.alone("query", text));
                assertThat(parsed.ok()).as(text.substring(0, 20)).isFalse();
                assertThat(parsed.errors()).hasSize(1);
            }
        }
    }

    @Test
    void operators_that_take_turns_a_hundred_thousand_times_are_refused_where_each_binds_to_the_right() {
        String text = "a and b or ".repeat(50_000) + "c";
        assertThat(KqlLanguage.elasticsearch(KqlOptions.DEFAULT).parse(EmbeddedText.alone("query", text)).ok()).isFalse();
        assertThat(parse("name:a and tag:b or ".repeat(2_000) + "name:c").value().compile(QueryCases.schema(), QuerySettings.DEFAULT).ok())
                .isTrue();
    }

    @Test
    void ten_thousand_stars_against_a_long_value_end() {
        String pattern = "a" + "*b".repeat(5_000) + "*c" + "*".repeat(5_000);
        EventQuery query = (EventQuery) compile("name:" + pattern + " or line:" + pattern + " or text:" + pattern).value();
        String value = "a" + "b".repeat(200_000);
        assertThat(query.match(CONTEXT, Batches.of(Map.of("name", value, "line", value, "text", value))).isEmpty()).isTrue();
    }

    @Test
    void a_list_of_fifty_thousand_values_is_one_question() {
        StringBuilder list = new StringBuilder("name:(first");
        for (int i = 0; i < 50_000; i++) {
            list.append(" or v").append(i);
        }
        EventQuery query = (EventQuery) compile(list + ")").value();
        assertThat(query.match(CONTEXT, Batches.of(Map.of("name", "v49999"), Map.of("name", "w"))).toArray()).containsExactly(0);
    }

    private static boolean matches(KqlOptions options, String text, Map<String, Object> event) {
        CompiledQuery query = KqlLanguage.elasticsearch(options).parse(EmbeddedText.alone("query", text)).orThrow()
                .compile(QueryCases.schema(), QuerySettings.DEFAULT).orThrow();
        return !((EventQuery) query).match(CONTEXT, Batches.of(event)).isEmpty();
    }

    private static Checked<Query> parse(String text) {
        return KIBANA.parse(EmbeddedText.alone("query", text));
    }

    private static Checked<CompiledQuery> compile(String text) {
        return parse(text).orThrow().compile(QueryCases.schema(), QuerySettings.DEFAULT);
    }
}
