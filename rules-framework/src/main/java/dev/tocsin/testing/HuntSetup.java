package dev.tocsin.testing;

import dev.tocsin.detect.HuntSearch;
import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Binds a query of a hunt to what a case gives.
 *
 * @param number which query, from 1
 */
record HuntSetup(RuleQuery query, int number) implements Setup {
    /**
     * The query that a case is about, or why there is none.
     *
     * @param setup null when there is a reason
     * @param skip whether that is no mistake of the case: the query is in a language that is not supported
     */
    record Choice(HuntSetup setup, String reason, boolean skip) {
    }

    /** The query that a case names; without a name the only one. */
    static Choice choose(Hunt hunt, Long number) {
        List<HuntQuery> queries = hunt.queries();
        if (number == null && queries.size() > 1) {
            return new Choice(null, "the hunt has " + queries.size() + " queries, and the case does not say which: give query in cases.toml",
                    false);
        }
        int chosen = number == null ? 1 : (int) Math.min(number, Integer.MAX_VALUE);
        if (chosen > queries.size()) {
            return new Choice(null, "there is no query " + chosen + ": the hunt has " + queries.size(), false);
        }
        HuntQuery query = queries.get(chosen - 1);
        Optional<RuleQuery> known = query.query();
        return known.map(q -> new Choice(new HuntSetup(q, chosen), null, false)).orElseGet(() -> new Choice(null,
                "query " + chosen + " is in " + query.language().orElse("a language that the hunt does not name")
                        + ", which is not supported", true));
    }

    @Override
    public List<String> indices() {
        return HuntSearch.indices(query);
    }

    @Override
    public Checked<Trial> bind(CaseMaterial material) {
        return HuntSearch.of(query, material.schema()).map(Trial::of);
    }

    @Override
    public List<Diagnostic> misplaced(CaseSpec spec) {
        List<Diagnostic> errors = new ArrayList<>();
        if (!spec.history().isEmpty()) {
            errors.add(spec.misplaced("history is for rules; a hunt looks at all events", "put them into events"));
        }
        if (!spec.runs().isEmpty()) {
            errors.add(spec.misplaced("runs are for rules; a hunt has no schedule", null));
        }
        if (!spec.needed().indicators().isEmpty() || !spec.needed().exceptions().isEmpty()) {
            errors.add(spec.misplaced("indicators and exceptions are for rules", null));
        }
        if (spec.needed().forEsql() && !query.language().equals("esql")) {
            errors.add(spec.misplaced("lookups, enrich and answers are only read by ES|QL queries", null));
        }
        return errors;
    }
}
