package dev.tocsin.query.esql;

import dev.tocsin.query.esql.CsvSpecRunner.Outcome;
import dev.tocsin.query.esql.CsvSpecRunner.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the csv-spec tests of a directory against the data beside them and compares columns, types, rows and warnings. Each test
 * that does not agree is named with expected and actual, and with its reason when a resource table gives one.
 */
final class CsvSpecConformance {
    private final Map<String, String> reasons = new HashMap<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<String> unexplained = new ArrayList<>();

    /** The tests that do not agree and have no reason. */
    List<String> run(Path directory) throws IOException {
        CsvSpecData data = CsvSpecData.of(directory);
        CsvSpecData.table("conformance-differences.tsv").forEach(line -> reasons.put(line[0], line[1]));
        for (CsvSpecCase test : cases(directory)) {
            note(test, CsvSpecRunner.verdict(test, data));
        }
        System.out.println("conformance esql: agreed " + count(Outcome.AGREED) + ", disagreed " + count(Outcome.DISAGREED) + ", refused "
                + count(Outcome.REFUSED) + ", skipped " + count(Outcome.SKIPPED));
        return unexplained;
    }

    private void note(CsvSpecCase test, Verdict verdict) {
        String reason = reasons.get(test.id());
        counts.merge(verdict.outcome(), 1, Integer::sum);
        if (verdict.outcome() == Outcome.AGREED) {
            if (reason != null) {
                System.out.println("agreed " + test.id() + ", although the table of differences says: " + reason);
            }
            return;
        }
        System.out.println(verdict.outcome().name().toLowerCase(Locale.ROOT) + " " + test.id() + " (line " + test.line() + ")"
                + (reason == null ? "" : ", known: " + reason) + "\n    " + test.query().replace("\n", "\n    ") + "\n        " + verdict.why());
        if (verdict.outcome() != Outcome.SKIPPED && reason == null) {
            unexplained.add(test.id());
        }
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
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
}
