package dev.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleType;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rules that run in production, of every type: each makes a detector, and what it needs beside events is told. */
class DetectorCorpusTest {
    @Test
    void every_rule_of_the_corpus_makes_a_detector_and_says_what_it_needs() {
        String corpus = System.getProperty("tocsin.corpus", "");
        assumeTrue(!corpus.isEmpty(), "tocsin.corpus names no directory");
        List<String> refused = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        Map<String, Integer> types = new TreeMap<>();
        Map<Needs.Kind, Integer> needs = new TreeMap<>();
        for (Rule rule : new RuleLoader(Path.of(corpus)).load(List.of(Path.of(corpus))).rules()) {
            Schema schema = Schemas.standard().forIndices(Detector.indices(rule));
            Checked<Detector> detector = Detector.of(rule, schema);
            detector.errors().stream().map(Diagnostic::rendered).forEach(refused::add);
            types.merge(rule.type().id(), 1, Integer::sum);
            List<Needs.Need> own = Needs.of(rule);
            own.forEach(need -> needs.merge(need.kind(), 1, Integer::sum));
            if (own.stream().anyMatch(need -> need.name().isBlank()) || own.isEmpty() && mustNeed(rule)) {
                silent.add(rule.path() + " " + own);
            }
        }
        int rules = types.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("corpus compiles: " + rules + " rules " + types + ", which need " + needs);
        assertThat(refused).isEmpty();
        assertThat(silent).as("rules that need more than events, without a word").isEmpty();
        assertThat(rules).isPositive();
    }

    /** Types, and commands of queries, that cannot run on events alone. */
    private static boolean mustNeed(Rule rule) {
        String query = rule.query().map(q -> q.text().text().toLowerCase(java.util.Locale.ROOT)).orElse("");
        return rule.type() instanceof RuleType.ThreatMatch || rule.type() instanceof RuleType.MachineLearning
                || rule.type() instanceof RuleType.Esql
                        && query.lines().map(String::strip).anyMatch(line -> line.matches("\\|\\s*(completion|enrich|lookup join)\\b.*"));
    }
}
