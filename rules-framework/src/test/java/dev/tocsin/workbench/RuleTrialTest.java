package dev.tocsin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.Explanation;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTrialTest {
    private static final Map<String, Object> MATCH = Map.of("@timestamp", "2026-01-01T10:00:00Z", "event.action", "x");
    private static final Map<String, Object> MISS = Map.of("@timestamp", "2026-01-01T10:00:00Z", "event.action", "y");
    private static final Function<Collection<String>, Schema> SCHEMAS = Schemas.standard()::forIndices;
    @TempDir
    private Path root;

    @Test
    void every_event_is_explained_whether_it_matched_or_not() {
        RuleTrial trial = RuleTrial.of(rule("event.action: x"), SCHEMAS,
                TrialInput.of(Batches.of(MATCH, MISS))).orThrow();
        assertThat(trial.alerts()).singleElement().satisfies(alert -> assertThat(alert.events()).containsExactly(0));
        assertThat(trial.explanation().parts()).hasSize(2)
                .extracting(part -> ((Explanation.OfEvent) part).clauses().truth())
                .containsExactly(Explanation.Truth.TRUE, Explanation.Truth.FALSE);
    }

    @Test
    void of_many_events_the_first_are_explained() {
        RuleTrial trial = RuleTrial.of(rule("event.action: x"), SCHEMAS,
                TrialInput.of(Batches.of(Collections.nCopies(RuleTrial.MOST_EVENTS + 5, MISS)))).orThrow();
        assertThat(trial.explanation().parts()).hasSize(RuleTrial.MOST_EVENTS);
    }

    @Test
    void a_rule_whose_query_cannot_be_read_is_refused() {
        assertThat(RuleTrial.of(rule("event.action: ("), SCHEMAS, TrialInput.of(Batches.of(MATCH))).errors())
                .singleElement().satisfies(error -> assertThat(error.source().name()).isEqualTo("rules/r.toml"));
    }

    @Test
    void history_indicators_and_a_time_are_taken_into_account() {
        new Repository(root).rule("t.toml", "T", "*:*", """
                threat_index = ["ti-*"]
                threat_query = "*:*"
                threat_mapping = [{ entries = [{ field = "acme.address", type = "mapping", value = "acme.listed" }] }]
                """);
        Path file = root.resolve("rules/t.toml");
        try {
            Files.writeString(file, Files.readString(file).replace("type = \"query\"", "type = \"threat_match\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Rule rule = new RuleLoader(root).load(List.of(file)).rules().get(0);
        EventBatch events = Batches.of(Map.of("acme.address", "a", "@timestamp", "2026-01-01T08:00:00Z"),
                Map.of("acme.address", "a", "@timestamp", "2026-01-01T10:00:00Z"));
        TrialInput input = new TrialInput(events, 1, Optional.of(Batches.of(Map.of("acme.listed", "a"))), List.of(),
                Optional.of(Instant.parse("2026-01-01T10:01:00Z")));
        assertThat(RuleTrial.of(rule, SCHEMAS, TrialInput.of(events)).errors()).singleElement()
                .satisfies(error -> assertThat(error.message()).isEqualTo("the rule needs indicators, and the run is given none"));
        RuleTrial trial = RuleTrial.of(rule, SCHEMAS, input).orThrow();
        assertThat(trial.count()).isEqualTo(1);
        assertThat(trial.alerts().get(0).events()).containsExactly(1);
        assertThat(input.name(0)).startsWith("history event 1 (");
        assertThat(input.name(1)).startsWith("event 1 (");
    }

    private Rule rule(String query) {
        new Repository(root).rule("r.toml", "R", query, "");
        return new RuleLoader(root).load(List.of(root.resolve("rules"))).rules().get(0);
    }
}
