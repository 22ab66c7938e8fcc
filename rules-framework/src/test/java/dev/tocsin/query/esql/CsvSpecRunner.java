package dev.tocsin.query.esql;

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
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Runs csv-spec tests and says whether what comes out is what they expect. */
final class CsvSpecRunner {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    enum Outcome { AGREED, DISAGREED, REFUSED, SKIPPED }

    /** What came of a test; {@code why} names expected and actual. */
    record Verdict(Outcome outcome, String why) {
    }

    private CsvSpecRunner() {
    }

    /** Runs a test; never throws. */
    static Verdict verdict(CsvSpecCase test, CsvSpecData data) {
        if (test.name().endsWith("-Ignore")) {
            return new Verdict(Outcome.SKIPPED, "the suite ignores it");
        }
        try {
            return judged(test, run(test, data));
        } catch (QueryRunException e) {
            return judged(test, new Verdict(Outcome.REFUSED, e.diagnostic().headline()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Verdict(Outcome.DISAGREED, "failed with " + e + Stream.of(e.getStackTrace()).limit(6)
                    .map(frame -> "\n            at " + frame).toList());
        }
    }

    private static Verdict judged(CsvSpecCase test, Verdict verdict) {
        if (test.refusal() == null) {
            return verdict;
        }
        boolean refused = verdict.outcome == Outcome.REFUSED && verdict.why.contains(test.refusal());
        return refused ? new Verdict(Outcome.AGREED, "")
                : new Verdict(Outcome.DISAGREED, "refused expected: " + test.refusal() + "\n        but was " + verdict);
    }

    private static Verdict run(CsvSpecCase test, CsvSpecData data) {
        Checked<Query> parsed = new EsqlLanguage().parse(EmbeddedText.alone("query", test.query()));
        if (!parsed.ok()) {
            return new Verdict(Outcome.REFUSED, parsed.errors().get(0).headline());
        }
        List<String> patterns = parsed.value().facts().indices().stream().map(QueryFacts.Mention::name).toList();
        String missing = test.refusal() == null ? missing(parsed.value(), patterns, data) : null;
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
            boolean model = query.text().text().substring(0, resource.span().start()).matches("(?s).*inference_id\\W*");
            if (!model && !data.has(name) && !data.supplements().policies().containsKey(name)) {
                return "no data of " + name;
            }
        }
        return null;
    }
}
