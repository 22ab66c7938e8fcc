package dev.tocsin.query.esql.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The warnings of one run in the engine's words (esql 48), repetitions left out. Not thread safe.
 *
 * <p>For each place of the query: a head line, then up to 20 failures.
 */
public final class Warnings {
    private static final int MOST = 20;
    private final Map<String, Set<String>> byHead = new LinkedHashMap<>();

    /** A failure at a site that made its value null. */
    public void add(Site site, EsqlException failure) {
        add(site, "treating result as null", failure);
    }

    /** A failure at a site, with what became of the value. */
    public void add(Site site, String outcome, EsqlException failure) {
        String head = "Line " + site.position() + ": evaluation of [" + site.text() + "] failed, " + outcome
                + ". Only first 20 failures recorded.";
        Set<String> failures = byHead.computeIfAbsent(head, h -> new LinkedHashSet<>());
        if (failures.size() < MOST) {
            failures.add("Line " + site.position() + ": " + failure.kind().className() + ": " + failure.getMessage());
        }
    }

    /** A warning that is one line. */
    public void add(String line) {
        byHead.computeIfAbsent(line, l -> new LinkedHashSet<>());
    }

    /** All lines, in the order in which they came up. */
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        byHead.forEach((head, failures) -> {
            out.add(head);
            out.addAll(failures);
        });
        return List.copyOf(out);
    }
}
