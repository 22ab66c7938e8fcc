package dev.tocsin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real rules that nobody of this project wrote, below {@code -Dtocsin.corpus=DIR}. */
class CorpusRulesTest {
    @Test
    void every_file_loads_without_a_false_complaint() {
        String corpus = System.getProperty("tocsin.corpus", "");
        Assumptions.assumeFalse(corpus.isBlank(), "no -Dtocsin.corpus=DIR");
        RuleSet set = new RuleLoader(Path.of(corpus)).load(List.of(Path.of(corpus)));
        assertThat(set.diagnostics().stream().map(Diagnostic::headline).collect(Collectors.joining("\n"))).isEmpty();
        assertThat(set.files()).hasSizeGreaterThan(1000);
        assertThat(set.rules()).allSatisfy(rule -> {
            assertThat(rule.alert().severity()).isPresent();
            assertThat(rule.query().isPresent()).as(rule.toString()).isNotEqualTo(rule.type() instanceof RuleType.MachineLearning);
        });
        System.out.println("corpus: " + set.files().size() + " files, " + set.rules().size() + " rules, " + set.hunts().size()
                + " hunts, no complaint");
    }
}
