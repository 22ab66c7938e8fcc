package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Runs csv-spec tests of a directory against the data beside them and compares columns, types, rows and warnings. A test that
 * does not agree is named with expected and actual; it fails the build unless a resource table gives its reason.
 */
class CsvSpecConformanceTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private enum Outcome { AGREED, DISAGREED, REFUSED, SKIPPED }

    private record Verdict(Outcome outcome, String why) {
    }

    @Test
    void the_engine_s_own_tests_agree() throws IOException {
        Path directory = Path.of(System.getProperty("tocsin.conformance", "")).resolve("esql");
        Assumptions.assumeTrue(!System.getProperty("tocsin.conformance", "").isBlank() && Files.isDirectory(directory),
                "conformance esql: no -Dtocsin.conformance=DIR with esql/ in it");
        CsvSpecData data = CsvSpecData.of(directory);
        Map<String, String> known = new HashMap<>();
        CsvSpecData.table("conformance-differences.tsv").forEach(line -> known.put(line[0], line[1]));
        Map<Outcome, Integer> counts = new HashMap<>();
        List<String> unexplained = new ArrayList<>();
        for (CsvSpecCase test : cases(directory)) {
            Verdict verdict = verdict(test, data);
            String reason = known.get(test.id());
            counts.merge(verdict.outcome, 1, Integer::sum);
            if (verdict.outcome != Outcome.AGREED) {
                System.out.println(verdict.outcome.name().toLowerCase(java.util.Locale.ROOT) + " " + test.id() + " (line " + test.line()
                        + ")" + (reason == null ? "" : " known: " + reason) + "\n    " + test.query().replace("\n", "\n    ")
                        + "\n        " + verdict.why);
            }
            if ((verdict.outcome == Outcome.DISAGREED || verdict.outcome == Outcome.REFUSED) && reason == null) {
                unexplained.add(test.id());
            }
        }
        System.out.println("conformance esql: agreed " + counts.getOrDefault(Outcome.AGREED, 0) + ", disagreed "
                + counts.getOrDefault(Outcome.DISAGREED, 0) + ", refused " + counts.getOrDefault(Outcome.REFUSED, 0) + ", skipped "
                + counts.getOrDefault(Outcome.SKIPPED, 0));
        assertThat(unexplained).as("tests that do not agree and have no reason in conformance-differences.tsv").isEmpty();
    }

    private static List<CsvSpecCase> cases(Path directory) throws IOException {
        List<CsvSpecCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv-spec")).sorted().toList()) {
                cases.addAll(CsvSpecReader.read(file));
            }
        }
        return cases;
    }

    private static Verdict verdict(CsvSpecCase test, CsvSpecData data) {
        if (test.name().endsWith("-Ignore")) {
            return new Verdict(Outcome.SKIPPED, "the suite ignores it");
        }
        try {
            return run(test, data);
        } catch (QueryRunException e) {
            return new Verdict(Outcome.REFUSED, e.diagnostic().headline());
        } catch (RuntimeException | StackOverflowError e) {
            return new Verdict(Outcome.DISAGREED, "failed with " + e + Stream.of(e.getStackTrace()).limit(6)
                    .map(frame -> "\n            at " + frame).toList());
        }
    }

    private static Verdict run(CsvSpecCase test, CsvSpecData data) {
        Checked<Query> parsed = new EsqlLanguage().parse(EmbeddedText.alone("query", test.query()));
        if (!parsed.ok()) {
            return new Verdict(Outcome.REFUSED, parsed.errors().get(0).headline());
        }
        List<String> patterns = parsed.value().facts().indices().stream().map(QueryFacts.Mention::name).toList();
        String missing = missing(parsed.value(), patterns, data);
        if (missing != null) {
            return new Verdict(Outcome.SKIPPED, missing);
        }
        Checked<CompiledQuery> compiled = parsed.value().compile(data.schema(patterns), QuerySettings.DEFAULT);
        if (!compiled.ok()) {
            return new Verdict(Outcome.REFUSED, compiled.errors().get(0).headline());
        }
        Session session = compiled.value().open(new RunContext(NOW, data.supplements()));
        data.batches(patterns).forEach(session::accept);
        String difference = CsvSpecComparison.difference(test, (QueryResult.Table) session.finish());
        return difference == null ? new Verdict(Outcome.AGREED, "") : new Verdict(Outcome.DISAGREED, difference);
    }

    /** What a test needs that is not among the files, or null. */
    private static String missing(Query query, List<String> patterns, CsvSpecData data) {
        for (String pattern : patterns) {
            if (pattern.equals("*")) {
                return "it reads all indices of the suite, of which many are not here";
            }
            if (!pattern.startsWith("-") && data.batches(List.of(pattern)).isEmpty()) {
                return "no data of index " + pattern;
            }
        }
        for (QueryFacts.Mention resource : query.facts().resources()) {
            String name = resource.name();
            if (!data.has(name) && !data.supplements().policies().containsKey(name)) {
                return "no data of " + name;
            }
        }
        return null;
    }
}
