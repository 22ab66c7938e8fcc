package dev.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.Explanation.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a failed case says of the rule's type and of what is around it. */
class VerdictSentencesTest {
    @TempDir
    private Path root;

    @Test
    void a_threshold_says_how_many_it_has_of_how_many() {
        assertThat(said("threshold", "threshold = { field = [\"host.id\"], value = 5, cardinality = [{ field = \"user.name\", value = 2 }] }\n", "",
                "{ host.id = 'h1', user.name = 'a' }, { host.id = 'h1', user.name = 'a' }, { host.id = 'h1', user.name = 'a' }, { user.name = 'b' }"))
                .contains("host.id = h1: 3 of 5 needed, 1 of 2 distinct values of user.name needed",
                        "event 4 of cases.toml has no host.id, so it is in no group");
    }

    @Test
    void a_new_term_was_seen_before_and_says_where() {
        assertThat(said("new_terms", "new_terms = { field = \"new_terms_fields\", value = [\"host.id\", \"user.name\"], history_window_start ="
                        + " [{ field = \"history_window_start\", value = \"now-7d\" }] }\n", "history = [{ host.id = 'h0', user.name = 'a',"
                        + " '@timestamp' = 2026-01-01T00:00:00Z }, { host.id = 'h1', user.name = 'a', '@timestamp' = 2026-01-01T10:00:00Z }]\n",
                "{ host.id = 'h1', user.name = 'a', '@timestamp' = 2026-01-02T00:00:00Z }, { host.id = 'h1', '@timestamp' = 2026-01-02T00:00:00Z }"))
                .contains("host.id = h1, user.name = a was seen before: at 2026-01-01T10:00:00Z, in history event 2 of cases.toml",
                        "event 4 of cases.toml has no user.name, so it makes no new term");
    }

    @Test
    void no_indicator_has_the_value_or_it_does_not_count() {
        assertThat(said("threat_match", """
                threat_index = ["ti-*"]
                threat_query = "threat.feed.name: good"
                threat_mapping = [{ entries = [{ field = "source.ip", type = "mapping", value = "threat.indicator.ip" }] }]
                """, "indicators = [{ threat.indicator.ip = '10.0.0.9', threat.feed.name = 'good' },"
                        + " { threat.indicator.ip = '10.0.0.2', threat.feed.name = 'bad' }]\n",
                "{ source.ip = '10.0.0.1' }, { source.ip = '10.0.0.2' }, { user.name = 'x' }"))
                .contains("event 1 of cases.toml: no indicator has threat.indicator.ip = 10.0.0.1",
                        "event 2 of cases.toml: the indicator with threat.indicator.ip = 10.0.0.2 does not count: its index, threat_query,"
                                + " threat_filters or an exception keeps it out",
                        "event 3 of cases.toml: the event has no source.ip");
    }

    @Test
    void all_entries_of_a_group_must_hold_for_one_indicator() {
        assertThat(said("threat_match", """
                threat_index = ["ti-*"]
                threat_query = "*:*"
                threat_mapping = [{ entries = [{ field = "source.ip", type = "mapping", value = "threat.indicator.ip" }, \
                { field = "url.domain", type = "mapping", value = "threat.indicator.url.domain" }] }]
                """, "indicators = [{ threat.indicator = { ip = '10.0.0.1', url.domain = 'a' } }, { threat.indicator = { ip = '10.0.0.2', url.domain = 'b' } }]\n",
                "{ source.ip = '10.0.0.1', url.domain = 'b' }"))
                .contains("event 1 of cases.toml: no single indicator has threat.indicator.ip = 10.0.0.1 and threat.indicator.url.domain = b");
    }

    @Test
    void an_event_is_suppressed_kept_out_or_outside() {
        assertThat(said("query", """
                alert_suppression = { group_by = ["host.id"], missing_fields_strategy = "suppress" }
                [[rule.filters]]
                meta = { negate = true }
                query = { term = { "user.name" = "svc" } }
                """, "now = 2026-01-01T12:00:00Z\n", "{ host.id = 'h', '@timestamp' = 2026-01-01T11:58:00Z }, { host.id = 'h', '@timestamp' ="
                        + " 2026-01-01T11:59:00Z }, { user.name = 'svc', '@timestamp' = 2026-01-01T11:59:00Z }, { '@timestamp' = 2026-01-01T11:53:18Z }"))
                .contains("event 2 of cases.toml was suppressed into the alert of event 1 of cases.toml",
                        "event 3 of cases.toml is kept out by the filter at rules/x.toml:22:11: user.name is \"svc\"",
                        "event 4 of cases.toml is outside the window 2026-01-01T11:54:00Z .. 2026-01-01T12:00:00Z by 42 s");
    }

    private List<String> said(String type, String rule, String given, String events) {
        Repository repository = new Repository(root).file("tocsin.toml", "").rule("x.toml", "X", "*:*", rule);
        try {
            Path file = root.resolve("rules/x.toml");
            java.nio.file.Files.writeString(file, java.nio.file.Files.readString(file).replace("type = \"query\"", "type = \"" + type + "\"")
                    .replace("index = [\"logs-aws.cloudtrail-*\"]\n", "index = [\"logs-*\"]\n"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        repository.file("fixtures/x/cases.toml", "[[case]]\nname = 'case'\nevents = [" + events + "]\n" + given + "alerts = 9\n");
        Verdict verdict = repository.run().verdicts().get(0);
        List<String> said = new ArrayList<>(verdict.reasons());
        assertThat(verdict.outcome()).as("%s %s", verdict.headline(), verdict.diagnostics()).isEqualTo(Outcome.FAILED);
        verdict.why().orElseThrow().explanation().parts().stream().filter(Statement.class::isInstance)
                .forEach(part -> said.add(((Statement) part).text()));
        return said;
    }
}
