package dev.tocsin.testing.matrix;

import dev.tocsin.configuration.Gates;
import dev.tocsin.configuration.Overlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which rules also alert on whose events, and what that says about the rules.
 *
 * @param overlaps rules that alert on the fixtures of others, by rule and owner
 * @param unused declared overlaps that there are none of any more
 * @param benign rules that alert on the benign corpus
 * @param untried rules and hunts that could not be tried on the events of others
 * @param failed runs that ended with an error, of rules on the fixtures of others
 * @param duplicates rules that make the same alerts on all fixtures; each group sorted by path
 */
public record Noise(List<Overlapping> overlaps, List<Overlap> unused, List<Row> benign, List<Row> untried, List<Failed> failed,
        List<List<Row>> duplicates) {
    /** Copies the lists. */
    public Noise {
        overlaps = List.copyOf(overlaps);
        unused = List.copyOf(unused);
        benign = List.copyOf(benign);
        untried = List.copyOf(untried);
        failed = List.copyOf(failed);
        duplicates = List.copyOf(duplicates);
    }

    /**
     * A rule or hunt that finds events of another one's fixtures.
     *
     * @param owner the folder of the other one's fixtures
     * @param declared the reason of the overlap that declares it
     */
    public record Overlapping(Row row, String owner, List<Catch> catches, Optional<String> declared) {
        /** Copies the list. */
        public Overlapping {
            catches = List.copyOf(catches);
        }

        /** How many alerts there are in all. */
        public int alerts() {
            return catches.stream().mapToInt(Catch::alerts).sum();
        }
    }

    /** A run that ended with an error. */
    public record Failed(Row row, String fixture) {
    }

    /** The alerts of a row on the benign corpus. */
    public static int benignAlerts(Row row) {
        return row.catches().stream().filter(Noise::benign).mapToInt(Catch::alerts).sum();
    }

    /** What a matrix says, with what a repository declares. */
    public static Noise of(Matrix matrix, Gates gates) {
        Map<String, String> owners = matrix.fixtures().stream().collect(Collectors.toMap(Matrix.Fixture::name, Matrix.Fixture::owner, (a, b) -> a));
        List<Overlapping> overlaps = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        Set<Overlap> used = new HashSet<>();
        for (Row row : matrix.rows()) {
            Map<String, List<Catch>> byOwner = new TreeMap<>();
            for (Catch one : row.catches()) {
                if (one.failed() && !one.own()) {
                    failed.add(new Failed(row, one.fixture()));
                } else if (!one.own() && !benign(one)) {
                    byOwner.computeIfAbsent(owners.getOrDefault(one.fixture(), ""), owner -> new ArrayList<>()).add(one);
                }
            }
            byOwner.forEach((owner, catches) -> {
                List<Overlap> declared = gates.overlaps().stream()
                        .filter(overlap -> overlap.covers(row.id(), row.folder(), owner)).toList();
                used.addAll(declared);
                overlaps.add(new Overlapping(row, owner, catches, declared.stream().findFirst().map(Overlap::reason)));
            });
        }
        return new Noise(overlaps, gates.overlaps().stream().filter(overlap -> !used.contains(overlap)).toList(),
                matrix.rows().stream().filter(row -> !row.hunt() && benignAlerts(row) > 0).toList(),
                matrix.rows().stream().filter(row -> row.untried() != null).toList(), failed, duplicates(matrix));
    }

    /** Overlaps of rules that nobody declared; what hunts find is no noise. */
    public List<Overlapping> undeclared() {
        return overlaps.stream().filter(overlap -> overlap.declared().isEmpty() && !overlap.row().hunt()).toList();
    }

    /** Cases of a cases file are left out: they give their rule more than its events. */
    private static List<List<Row>> duplicates(Matrix matrix) {
        Map<List<String>, List<Row>> bySignature = new TreeMap<>(Comparator.comparing(List::toString));
        for (Row row : matrix.rows()) {
            List<String> signature = row.catches().stream().filter(one -> !one.failed() && !one.fixture().contains("cases.toml: "))
                    .map(one -> one.fixture() + " " + one.which()).sorted().toList();
            if (!signature.isEmpty() && !row.hunt() && row.untried() == null) {
                bySignature.computeIfAbsent(signature, key -> new ArrayList<>()).add(row);
            }
        }
        return bySignature.values().stream().filter(rows -> rows.size() > 1).map(rows -> rows.stream().sorted(Comparator.comparing(Row::path)).toList())
                .sorted(Comparator.comparing(rows -> rows.get(0).path())).toList();
    }

    private static boolean benign(Catch one) {
        return !one.own() && (one.fixture().equals("benign") || one.fixture().startsWith("benign/"));
    }
}
