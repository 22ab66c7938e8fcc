package dev.tocsin.query.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is said of queries that are refused: {@code messages.txt}. */
class MessagesTest {
    @TestFactory
    Stream<DynamicTest> every_row_holds() {
        return CaseTable.rows(MessagesTest.class, "messages.txt").stream().map(row -> DynamicTest.dynamicTest(row.get(0), () -> {
            Diagnostic first = compile(row.get(0)).errors().get(0);
            assertThat(first.position()).hasToString(row.get(1));
            assertThat(first.message()).isEqualTo(row.get(2));
            assertThat(first.fix()).isEqualTo(row.get(3).equals("none") ? null : row.get(3));
        }));
    }

    @Test
    void all_errors_are_said_and_not_the_first_only() {
        assertThat(compile("process where process.nam == \"x\" and source.ip : \"1*\" and foo(1)").errors())
                .extracting(Diagnostic::id).containsExactly("eql-unknown-field", "eql-type", "eql-unknown-function");
        assertThat(compile("sequence [any where a == ] [any wher true] [any where \"\\z\" == b] with runs=0").errors())
                .hasSize(4).extracting(Diagnostic::id).containsOnly("eql-syntax");
    }

    @Test
    void places_point_into_the_file_around_the_query() {
        SourceText file = new SourceText("rules/x.toml", "[rule]\nquery = '''\nprocess where\n  process.pid : \"1\"\n'''\n");
        int start = file.text().indexOf("process");
        EmbeddedText query = EmbeddedText.verbatim(file, start, "process where\n  process.pid : \"1\"\n");
        Diagnostic error = new EqlLanguage().parse(query).orThrow()
                .compile(EventTableTest.SCHEMA, QuerySettings.DEFAULT).errors().get(0);
        assertThat(error.headline()).isEqualTo("rules/x.toml:4:3 error[eql-type] `process.pid` is a long; `:` needs a string.");
    }

    @Test
    void a_field_that_may_be_mapped_is_warned_of_only() {
        Mapping incomplete = Mapping.incomplete("keyword: process.name event.category; date: @timestamp");
        Checked<CompiledQuery> compiled = Run.compile("process where process.nam == \"x\" and ?other != 1", incomplete, QuerySettings.DEFAULT);
        assertThat(compiled.ok()).isTrue();
        assertThat(compiled.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.level()).isEqualTo(Level.WARNING);
            assertThat(d.id()).isEqualTo("eql-unknown-field");
            assertThat(d.fix()).isEqualTo("did you mean `process.name`?");
        });
    }

    @Test
    void the_fields_of_the_rule_are_checked_too() {
        QuerySettings settings = new QuerySettings("event.kind", "ingested", "order", 10, null);
        assertThat(Run.compile("process where true", EventTableTest.SCHEMA, settings).errors())
                .extracting(Diagnostic::message).containsExactlyInAnyOrder("No index of the rule has the field `event.kind`.",
                        "No index of the rule has the field `ingested`.", "No index of the rule has the field `order`.");
    }

    private static Checked<CompiledQuery> compile(String query) {
        return Run.compile(query, EventTableTest.SCHEMA, QuerySettings.DEFAULT);
    }
}
