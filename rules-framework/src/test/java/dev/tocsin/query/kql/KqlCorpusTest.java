package dev.tocsin.query.kql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tocsin.event.Schemas;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queries of rules that run in production: none may be refused. */
class KqlCorpusTest {
    @Test
    void every_query_of_the_corpus_is_read_and_fits_ecs_and_the_integrations() {
        String corpus = System.getProperty("tocsin.corpus", "");
        assumeTrue(!corpus.isEmpty(), "tocsin.corpus names no directory");
        List<String> refused = new ArrayList<>();
        int queries = 0;
        for (Rule rule : new RuleLoader(Path.of(corpus)).load(List.of(Path.of(corpus))).rules()) {
            RuleQuery query = rule.query().orElse(null);
            if (query == null || !List.of("kuery", "lucene").contains(query.language())) {
                continue;
            }
            queries++;
            Checked<CompiledQuery> compiled = query.compile(Schemas.standard().forIndices(rule.index()), QuerySettings.DEFAULT);
            compiled.errors().forEach(e -> refused.add(e.rendered()));
            compiled.diagnostics().stream().map(Diagnostic::rendered).forEach(System.out::println);
        }
        assertThat(refused).isEmpty();
        assertThat(queries).isPositive();
    }
}
