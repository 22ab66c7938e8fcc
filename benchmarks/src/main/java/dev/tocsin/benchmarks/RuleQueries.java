package dev.tocsin.benchmarks;

import dev.tocsin.event.Schema;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The queries in one language of the folder of rules that a benchmark is given: {@code -p rules=FOLDER}. */
final class RuleQueries {
    /** A time that is always the same. */
    static final RunContext CONTEXT = new RunContext(Instant.parse("2026-11-21T00:00:00Z"));

    private RuleQueries() {
    }

    /** All of them. */
    static List<RuleQuery> of(String rules, String language) {
        Path folder = Path.of(rules);
        return new RuleLoader(folder).load(List.of(folder)).rules().stream()
                .flatMap(rule -> rule.query().stream())
                .filter(query -> query.language().equals(language))
                .toList();
    }

    /** Parses and binds them, and counts those without errors. */
    static int compiled(List<RuleQuery> queries, Schema schema) {
        int good = 0;
        for (RuleQuery query : queries) {
            good += query.compile(schema, QuerySettings.DEFAULT).ok() ? 1 : 0;
        }
        return good;
    }
}
