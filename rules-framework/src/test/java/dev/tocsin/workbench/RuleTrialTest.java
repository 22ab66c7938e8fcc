package dev.tocsin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.detect.Run;
import dev.tocsin.event.Batches;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.Explanation;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.testing.Repository;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTrialTest {
    private static final Map<String, Object> MATCH = Map.of("@timestamp", "2026-01-01T10:00:00Z", "event.action", "x");
    private static final Map<String, Object> MISS = Map.of("@timestamp", "2026-01-01T10:00:00Z", "event.action", "y");
    @TempDir
    private Path root;

    @Test
    void every_event_is_explained_whether_it_matched_or_not() {
        RuleTrial trial = RuleTrial.of(rule("event.action: x"), Schemas.standard().forIndices(List.of()),
                Run.over(Batches.of(MATCH, MISS))).orThrow();
        assertThat(trial.alerts()).singleElement().satisfies(alert -> assertThat(alert.events()).containsExactly(0));
        assertThat(trial.explanation().parts()).hasSize(2)
                .extracting(part -> ((Explanation.OfEvent) part).clauses().truth())
                .containsExactly(Explanation.Truth.TRUE, Explanation.Truth.FALSE);
    }

    @Test
    void of_many_events_the_first_are_explained() {
        RuleTrial trial = RuleTrial.of(rule("event.action: x"), Schemas.standard().forIndices(List.of()),
                Run.over(Batches.of(Collections.nCopies(RuleTrial.MOST_EVENTS + 5, MISS)))).orThrow();
        assertThat(trial.explanation().parts()).hasSize(RuleTrial.MOST_EVENTS);
    }

    @Test
    void a_rule_whose_query_cannot_be_read_is_refused() {
        assertThat(RuleTrial.of(rule("event.action: ("), Schemas.standard().forIndices(List.of()), Run.over(Batches.of(MATCH))).errors())
                .singleElement().satisfies(error -> assertThat(error.source().name()).isEqualTo("rules/r.toml"));
    }

    private Rule rule(String query) {
        new Repository(root).rule("r.toml", "R", query, "");
        return new RuleLoader(root).load(List.of(root.resolve("rules"))).rules().get(0);
    }
}
