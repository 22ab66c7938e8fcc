package dev.tocsin.query.esql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.event.Schema;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.esql.analysis.Analyser;
import dev.tocsin.query.esql.analysis.Indices;
import dev.tocsin.query.esql.command.PlanRunner;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Catalog;
import dev.tocsin.query.esql.syntax.EsqlParser;
import dev.tocsin.query.esql.syntax.Parameters;
import dev.tocsin.query.esql.syntax.QuerySyntax;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.eql.CaseTable;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases of outside: queries with the columns, values and refusals of the engine's own analyser and evaluators. */
final class AnalysisConformance {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private final Map<String, String> listed = new TreeMap<>();
    private final List<String> surprises = new ArrayList<>();
    private final Map<String, AnalysisSchema> schemas = new TreeMap<>();
    private int agreed;
    private int disagreed;
    private int refused;

    AnalysisConformance() {
        CaseTable.rows(AnalysisConformance.class, "analysis-known.txt").forEach(row -> listed.put(row.get(0), row.get(1)));
    }

    /** What one query came to. */
    private record Outcome(String error, List<Attribute> columns, QueryResult.Table table) {
    }

    /** Runs every JSON file of a directory and prints a line; the cases that did not agree and are not listed. */
    List<String> run(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode set = new ObjectMapper().readTree(file.toFile());
                set.path("schemas").fields().forEachRemaining(s -> schemas.put(s.getKey(), schema(s.getValue())));
                set.path("cases").forEach(this::one);
            }
        }
        System.out.println("conformance esql-analysis: agreed " + agreed + ", disagreed " + disagreed + ", refused " + refused
                + ", skipped 0");
        return surprises;
    }

    private static AnalysisSchema schema(JsonNode fields) {
        Map<String, String> types = new LinkedHashMap<>();
        fields.fields().forEachRemaining(f -> types.put(f.getKey(), f.getValue().asText()));
        return AnalysisSchema.of(types);
    }

    private void one(JsonNode one) {
        Outcome actual = outcome(one.path("query").asText(), one.has("row"));
        boolean refusal = one.has("error");
        String difference = refusal ? actual.error() == null ? "accepted, expected " + one.path("error").asText() : null
                : actual.error() != null ? "refused: " + actual.error() : difference(one, actual);
        if (difference == null) {
            agreed++;
            return;
        }
        String id = one.path("id").asText();
        String line = id + " " + one.path("query").asText().replaceAll("\\s+", " ") + "\n      " + difference;
        System.out.println(line + (listed.containsKey(id) ? " (known: " + listed.get(id) + ")" : ""));
        if (!refusal && actual.error() != null) {
            refused++;
        } else {
            disagreed++;
        }
        if (!listed.containsKey(id)) {
            surprises.add(line);
        }
    }

    private Outcome outcome(String query, boolean runs) {
        EmbeddedText text = EmbeddedText.alone("query", query);
        Checked<QuerySyntax> syntax = EsqlParser.parse(text, Parameters.NONE);
        if (!syntax.ok()) {
            return new Outcome(syntax.errors().get(0).headline(), null, null);
        }
        Indices indices = this::schema;
        Analyser.Analysed analysed = new Analyser(text, indices, CATALOG, NOW, null).analyse(syntax.value());
        Optional<Diagnostic> error = Stream.concat(analysed.diagnostics().stream(), runs ? analysed.late().stream() : Stream.empty())
                .filter(d -> d.level() == Level.ERROR).findFirst();
        if (error.isPresent()) {
            return new Outcome(error.get().headline(), null, null);
        }
        try {
            PlanRunner runner = new PlanRunner(analysed.plan(), text, AnalysisSchema.of(Map.of()), InnerQueries::language,
                    Integer.MAX_VALUE);
            return new Outcome(null, analysed.plan().output(),
                    runs ? (QueryResult.Table) runner.open(new RunContext(NOW)).finish() : null);
        } catch (QueryRunException e) {
            return new Outcome(e.diagnostic().headline(), null, null);
        }
    }

    private Optional<Schema> schema(List<String> patterns) {
        AnalysisSchema out = null;
        for (String pattern : patterns) {
            AnalysisSchema one = schemas.get(pattern.replace("\"", ""));
            out = one == null ? out : out == null ? one : out.and(one);
            if (one == null && !pattern.startsWith("-")) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(out);
    }

    private static String difference(JsonNode one, Outcome actual) {
        List<String> expected = new ArrayList<>();
        String name = "";
        for (JsonNode part : one.path("columns")) { // a name with ", " came in pieces
            name += (name.isEmpty() ? "" : ", ") + part.get(0).asText();
            if (part.size() == 2) {
                expected.add(name + ": " + EsqlType.named(part.get(1).asText()).map(EsqlType::esName).orElse(part.get(1).asText()));
                name = "";
            }
        }
        List<String> columns = actual.columns().stream().map(a -> a.name() + ": " + a.type().esName()).toList();
        if (!columns.equals(expected)) {
            return "columns " + columns + ", expected " + expected;
        }
        if (!one.has("row")) {
            return null;
        }
        List<String> row = new ArrayList<>();
        one.path("row").forEach(v -> row.add(v.asText()));
        List<List<Object>> rows = actual.table().rows();
        List<String> values = rows.size() == 1 ? rows.get(0).stream().map(v -> AnalysisConformance.print(v)).toList() : List.of();
        if (!same(values, row)) {
            return "values " + values + ", expected " + row;
        }
        long warnings = actual.table().warnings().stream().filter(w -> !w.contains("Only first 20 failures recorded")).count();
        return warnings == one.path("warnings").asInt(0) ? null
                : "warnings " + actual.table().warnings() + ", expected " + one.path("warnings").asInt(0);
    }

    /** Doubles are compared as numbers: Java 17 does not always print the shortest text. */
    private static boolean same(List<String> actual, List<String> expected) {
        boolean same = actual.size() == expected.size();
        for (int i = 0; same && i < actual.size(); i++) {
            String a = actual.get(i);
            String b = expected.get(i);
            same = a.equals(b) || a.matches("-?[0-9.]+E?-?[0-9]*") && b.matches("-?[0-9.]+E?-?[0-9]*") && a.contains(".")
                    && Double.parseDouble(a) == Double.parseDouble(b);
        }
        return same;
    }

    private static String print(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(AnalysisConformance::print).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? "\"" + text.replace("\n", "\\n") + "\"" : String.valueOf(value);
    }

    private static final Catalog CATALOG = new Catalog() {
        @Override
        public Optional<List<Attribute>> lookupIndex(String name) {
            return Optional.ofNullable(name.equals("lk") ? List.of(new Attribute("host.id", EsqlType.KEYWORD),
                    new Attribute("host.name", EsqlType.KEYWORD), new Attribute("int", EsqlType.LONG),
                    new Attribute("language_code", EsqlType.INTEGER), new Attribute("owner", EsqlType.KEYWORD),
                    new Attribute("source.ip", EsqlType.IP)) : null);
        }

        @Override
        public Optional<Policy> policy(String name) {
            return Optional.ofNullable(name.equals("languages_policy")
                    ? new Policy("language_code", false, List.of(new Attribute("language_name", EsqlType.KEYWORD))) : null);
        }

        @Override
        public boolean model(String name) {
            return name.equals("completion-model");
        }

        @Override
        public boolean complete() {
            return true;
        }
    };
}
