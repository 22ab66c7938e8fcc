package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Schema;
import dev.tocsin.query.eql.CaseTable;
import dev.tocsin.query.esql.analysis.Analyser;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Catalog;
import dev.tocsin.query.esql.syntax.EsqlParser;
import dev.tocsin.query.esql.syntax.Parameters;
import dev.tocsin.query.esql.syntax.QuerySyntax;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the analyser makes of queries, and what it refuses: the tables accepted.txt and refused.txt. */
class AnalysisTest {
    private static final Schema EVENTS = AnalysisSchema.of(Map.ofEntries(Map.entry("agent.id", "keyword"), Map.entry("count", "long"),
            Map.entry("created", "date"), Map.entry("flags", "boolean"), Map.entry("flat", "flattened"), Map.entry("ip", "ip"),
            Map.entry("name", "keyword"), Map.entry("note", "text"), Map.entry("place", "geo_point"), Map.entry("ratio", "double"),
            Map.entry("size", "integer"), Map.entry("big", "unsigned_long"), Map.entry("mixed", "union(keyword/long)")));

    static final Catalog CATALOG = new Catalog() {
        @Override
        public Optional<List<Attribute>> lookupIndex(String name) {
            return name.equals("people") ? Optional.of(List.of(new Attribute("age", EsqlType.LONG),
                    new Attribute("name", EsqlType.KEYWORD))) : Optional.empty();
        }

        @Override
        public Optional<Policy> policy(String name) {
            return name.equals("owners")
                    ? Optional.of(new Policy("id", false, List.of(new Attribute("owner", EsqlType.KEYWORD)))) : Optional.empty();
        }

        @Override
        public boolean complete() {
            return true;
        }
    };

    private static Stream<List<String>> accepted() {
        return CaseTable.rows(AnalysisTest.class, "accepted.txt").stream();
    }

    private static Stream<List<String>> refused() {
        return CaseTable.rows(AnalysisTest.class, "refused.txt").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void gives_the_columns(List<String> row) {
        List<Diagnostic> errors = new ArrayList<>();
        List<Attribute> output = analyse(row.get(0), errors);
        assertThat(errors).as(row.get(0)).isEmpty();
        assertThat(output.stream().map(a -> a.name() + " " + a.type().esName()).toList()).as(row.get(0))
                .isEqualTo(row.get(1).isEmpty() ? List.of() : List.of(row.get(1).split(", (?![^(]*\\))")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses_at_the_place(List<String> row) {
        List<Diagnostic> errors = new ArrayList<>();
        analyse(row.get(0), errors);
        assertThat(errors.stream().map(e -> e.position() + " " + e.id()).toList()).as(row.get(0) + errors)
                .startsWith(row.get(1) + " " + row.get(2));
    }

    private static List<Attribute> analyse(String query, List<Diagnostic> errors) {
        EmbeddedText text = EmbeddedText.alone("query", query);
        Checked<QuerySyntax> syntax = EsqlParser.parse(text, Parameters.NONE);
        errors.addAll(syntax.errors());
        if (!syntax.ok()) {
            return List.of();
        }
        Analyser.Analysed analysed = new Analyser(text, names -> names.contains("events") ? Optional.of(EVENTS) : Optional.empty(),
                CATALOG, Instant.EPOCH, null).analyse(syntax.value());
        Stream.concat(analysed.diagnostics().stream(), analysed.late().stream()).filter(d -> d.level() == Level.ERROR)
                .forEach(errors::add);
        return analysed.plan() == null ? List.of() : analysed.plan().output();
    }
}
