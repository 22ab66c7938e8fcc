package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.value.FieldType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parsing, facts, compiling and running by the language's door. */
class EsqlQueryTest {
    private static final Schema EVENTS = Schemas.of(Map.of("host.name", FieldType.KEYWORD, "size", FieldType.LONG));

    private static Query query(String text) {
        return new EsqlLanguage().parse(EmbeddedText.alone("query", text)).orThrow();
    }

    private static QuerySettings on(String version) {
        return new QuerySettings("event.category", "@timestamp", null, Integer.MAX_VALUE, version);
    }

    @Test
    void facts_name_fields_functions_commands_indices_and_resources() {
        QueryFacts facts = query("FROM logs-*, -logs-x* METADATA _id | WHERE TO_LOWER(host.name) == \"a\" AND size IN (1, 2) AND KQL(\"user.id: u\")"
                + " | EVAL t = size * 2 | DISSECT note \"%{p}\" | ENRICH pol ON host.name WITH o | STATS c = COUNT(*) BY t, p, o | KEEP c").facts();
        assertThat(facts.fields().stream().map(f -> f.path() + " " + f.operator() + " " + f.values()).toList()).containsExactly(
                "host.name == [a]", "size in [1, 2]", "user.id : [u]", "size * [2]", "note value []", "host.name enrich []");
        assertThat(facts.functions().stream().map(QueryFacts.Mention::name).toList()).containsExactly("to_lower", "kql", "count");
        assertThat(facts.commands().stream().map(QueryFacts.Mention::name).toList())
                .containsExactly("from", "where", "eval", "dissect", "enrich", "stats", "keep");
        assertThat(facts.indices().stream().map(QueryFacts.Mention::name).toList()).containsExactly("logs-*", "-logs-x*");
        assertThat(facts.resources().stream().map(QueryFacts.Mention::name).toList()).containsExactly("pol");
    }

    @Test
    void spans_of_facts_cut_the_names_out_of_the_text() {
        String text = "FROM a | WHERE KQL(\"\"\"user.id: \"u\" \"\"\") AND `size` > 1";
        QueryFacts facts = query(text).facts();
        assertThat(facts.fields().stream().map(f -> f.span().of(text)).toList()).containsExactly("user.id", "`size`");
    }

    @Test
    void a_place_in_a_file_is_reported_where_it_stands_there() {
        SourceText file = new SourceText("rule.toml", "query = '''\nFROM a\n| WHERE sze > 1\n'''\n");
        EmbeddedText text = EmbeddedText.verbatim(file, 12, "FROM a\n| WHERE sze > 1\n");
        Checked<CompiledQuery> compiled = new EsqlLanguage().parse(text).orThrow().compile(EVENTS, QuerySettings.DEFAULT);
        assertThat(compiled.errors()).extracting(d -> d.headline() + " / " + d.fix())
                .containsExactly("rule.toml:3:9 error[esql-unknown-column] there is no column [sze] here / did you mean size?");
    }

    @Test
    void an_error_inside_kql_is_reported_inside_kql() {
        Checked<CompiledQuery> compiled = query("FROM a | WHERE KQL(\"host.name: (x\")").compile(EVENTS, QuerySettings.DEFAULT);
        assertThat(compiled.ok()).isFalse();
        assertThat(compiled.errors().get(0).position().column()).isGreaterThan(20);
    }

    @Test
    void all_errors_come_at_once() {
        Checked<CompiledQuery> compiled = query("FROM a | WHERE size == \"5\" | EVAL x = LENGHT(host.name), y = MAX(size) | KEEP nothing")
                .compile(EVENTS, QuerySettings.DEFAULT);
        assertThat(compiled.errors()).extracting(Diagnostic::id).containsExactly("esql-type", "esql-unknown-function", "esql-aggregate",
                "esql-unknown-column");
    }

    @Test
    void unknown_fields_are_warnings_when_the_schema_is_not_complete() {
        Schema partly = Schemas.standard().forIndices(List.of("some-index"));
        Checked<CompiledQuery> compiled = query("FROM some-index | WHERE my.own.field == 5 AND LENGTH(my.other) > 1 | KEEP my.*, host.name")
                .compile(partly, QuerySettings.DEFAULT);
        assertThat(compiled.ok()).isTrue();
        assertThat(compiled.diagnostics()).extracting(Diagnostic::level).containsOnly(Level.WARNING);
    }

    @Test
    void functions_and_commands_are_checked_against_a_stack_version() {
        Query query = query("FROM a | WHERE CONTAINS(host.name, \"x\") | INLINE STATS c = COUNT(*) | LIMIT 1 BY size");
        assertThat(query.compile(EVENTS, on("9.5.0")).ok()).isTrue();
        assertThat(query.compile(EVENTS, on("9.2.0")).errors()).extracting(Diagnostic::id).containsExactly("esql-version");
        assertThat(query.compile(EVENTS, on("8.19.3")).errors()).hasSize(3);
        assertThat(query("FROM a | WHERE HASH(\"md5\", host.name) == \"x\"").compile(EVENTS, on("8.18.0")).ok()).isTrue();
        assertThat(query("FROM a | WHERE HASH(\"md5\", host.name) == \"x\"").compile(EVENTS, on("8.17.0")).ok()).isFalse();
    }

    @Test
    void a_query_runs() {
        QueryResult result = query("ROW a = 1, b = [\"x\", \"y\"] | EVAL c = a + 1 | MV_EXPAND b").compile(EVENTS, QuerySettings.DEFAULT)
                .orThrow().open(new RunContext(Instant.EPOCH)).finish();
        assertThat(((QueryResult.Table) result).rows()).containsExactly(List.of(1, "x", 2), List.of(1, "y", 2));
    }
}
