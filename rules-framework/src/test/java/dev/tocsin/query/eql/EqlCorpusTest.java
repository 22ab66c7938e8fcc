package dev.tocsin.query.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Schemas;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The EQL of real rules and hunts, below {@code -Dtocsin.corpus=DIR}. */
class EqlCorpusTest {
    private final List<String> errors = new ArrayList<>();
    private final Set<String> warnings = new TreeSet<>();
    private int queries;
    private int warned;

    @Test
    void every_query_compiles_and_only_unknown_fields_are_warned_of() {
        String corpus = System.getProperty("tocsin.corpus", "");
        Assumptions.assumeFalse(corpus.isBlank(), "no -Dtocsin.corpus=DIR");
        RuleSet set = new RuleLoader(Path.of(corpus)).load(List.of(Path.of(corpus)));
        Schemas schemas = Schemas.standard();
        set.rules().forEach(rule -> rule.query().ifPresent(query -> check(query, rule.index(), schemas)));
        set.hunts().forEach(hunt -> hunt.queries().stream().map(HuntQuery::query)
                .forEach(query -> query.ifPresent(q -> check(q, List.of(), schemas))));
        System.out.println("corpus eql: " + queries + " queries, " + errors.size() + " errors, " + warned + " with warnings");
        warnings.forEach(w -> System.out.println("corpus eql warning: " + w));
        assertThat(errors).isEmpty();
        assertThat(queries).isGreaterThan(500);
    }

    private void check(RuleQuery query, List<String> index, Schemas schemas) {
        if (!query.language().equals("eql")) {
            return;
        }
        queries++;
        Checked<CompiledQuery> compiled = query.compile(schemas.forIndices(index), QuerySettings.DEFAULT);
        compiled.errors().forEach(e -> errors.add(e.headline()));
        List<Diagnostic> others = compiled.diagnostics().stream().filter(d -> !compiled.errors().contains(d)).toList();
        warned += others.isEmpty() ? 0 : 1;
        others.forEach(w -> warnings.add(w.id() + " " + w.message()));
    }
}
