package dev.tocsin.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.comparison.AlertChange.Difference;
import dev.tocsin.comparison.AlertChange.Place;
import dev.tocsin.comparison.RuleChange.Kind;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.history.MadeRepository;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.toml.TomlMemory;
import dev.tocsin.testing.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeFinderTest {
    private static final MadeRule ONE = MadeRule.of(1, "process.name: (\"evil\" or \"worse\")");

    @TempDir
    Path folder;
    private MadeRepository made;

    @BeforeEach
    void a_rule_with_fixtures_and_benign_events() {
        made = MadeRepository.in(folder);
        made.file("rules/a.toml", ONE.text()).file("fixtures/a/fires/both.ndjson", MadeRule.event("evil") + MadeRule.event("worse"))
                .file("fixtures/a/silent/none.ndjson", MadeRule.event("good"))
                .file("fixtures/benign/day.ndjson", MadeRule.event("bash") + MadeRule.event("worst") + MadeRule.event("bash"))
                .commit("base");
    }

    @AfterEach
    void close() {
        made.close();
    }

    private Changes changes(Path... corpus) {
        Configuration current = Configuration.discover(folder, Map.of()).orThrow();
        try (Base base = Base.open(new BaseRequest(folder, "main", true, current, Map.of(), TomlMemory.NONE)).orThrow()) {
            return new ChangeFinder(base, current, new RuleLoader(current.root()).load(current.rules()),
                    MappingFiles.schemas(current).orThrow(), List.of(corpus), Selection.ALL).find();
        }
    }

    private RuleChange change(Path... corpus) {
        assertThat(changes(corpus).rules()).hasSize(1);
        return changes(corpus).rules().get(0);
    }

    private static List<String> texts(List<Difference> alerts) {
        return alerts.stream().map(a -> a.place() + " " + String.join(" ", a.events()) + " [" + a.clause() + "] " + a.reason()).toList();
    }

    @Test
    void nothing_is_different_at_first() {
        Changes changes = changes();
        assertThat(changes.rules()).isEmpty();
        assertThat(changes.unchanged()).isEqualTo(1);
        made.file("rules/a.toml", ONE.text().replace("\n", "\r\n"));
        assertThat(changes().rules()).isEmpty();
    }

    @Test
    void a_lost_alert_is_told_with_its_event_and_clause() {
        made.file("rules/a.toml", MadeRule.of(1, "process.name: \"evil\"").text());
        AlertChange alerts = change().alerts();
        assertThat(alerts.before()).isEqualTo(2);
        assertThat(alerts.after()).isEqualTo(1);
        assertThat(texts(alerts.lost())).containsExactly("OWN fixtures/a/fires/both.ndjson:2 [process.name: \"evil\"] 0 of 1 clause held; "
                + "`process.name: \"evil\"` did not: the event has \"worse\"");
        assertThat(alerts.gained()).isEmpty();
        assertThat(alerts.notes()).isEmpty();
    }

    @Test
    void new_alerts_on_benign_events_are_told_first() {
        made.file("rules/a.toml", MadeRule.of(1, "process.name: (\"evil\" or wors*)").text());
        assertThat(texts(change().alerts().gained())).singleElement().asString().startsWith(
                "BENIGN fixtures/benign/day.ndjson:2 [process.name: (\"evil\" or \"worse\")]");
        assertThat(ChangeConsole.summary(changes())).endsWith("0 alerts lost, 1 gained (1 on benign events), on 6 events in 3 fixtures");
    }

    @Test
    void a_renamed_rule_with_its_fixtures_loses_nothing() {
        made.move("rules/a.toml", "rules/b.toml").move("fixtures/a/fires/both.ndjson", "fixtures/b/fires/both.ndjson")
                .move("fixtures/a/silent/none.ndjson", "fixtures/b/silent/none.ndjson");
        RuleChange change = change();
        assertThat(change.kind()).isEqualTo(Kind.RENAMED);
        assertThat(change.alerts()).isEqualTo(new AlertChange(2, 2, List.of(), List.of(), List.of()));
    }

    @Test
    void a_new_rule_gains_and_a_removed_one_loses_all_its_alerts() {
        made.remove("rules/a.toml").file("rules/n.toml", MadeRule.of(2, "process.name: \"bash\"").text());
        List<RuleChange> rules = changes().rules();
        assertThat(rules).extracting(RuleChange::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
        assertThat(texts(rules.get(0).alerts().lost())).containsExactly("OWN main:fixtures/a/fires/both.ndjson:1 [] ",
                "OWN main:fixtures/a/fires/both.ndjson:2 [] ");
        assertThat(texts(rules.get(1).alerts().gained())).containsExactly("BENIGN fixtures/benign/day.ndjson:1 [] ",
                "BENIGN fixtures/benign/day.ndjson:3 [] ");
    }

    @Test
    void a_fixture_that_was_deleted_still_counts() {
        made.file("rules/a.toml", MadeRule.of(1, "process.name: \"evil\"").text()).remove("fixtures/a/fires/both.ndjson");
        assertThat(change().alerts().lost()).singleElement().satisfies(lost -> {
            assertThat(lost.place()).isEqualTo(Place.OWN);
            assertThat(lost.events()).containsExactly("main:fixtures/a/fires/both.ndjson:2");
        });
    }

    @Test
    void a_fixture_that_was_made_to_fit_still_counts_as_it_was() {
        made.file("rules/a.toml", MadeRule.of(1, "process.name: \"evil\"").text()).file("fixtures/a/fires/both.ndjson", MadeRule.event("evil"));
        assertThat(texts(change().alerts().lost())).singleElement().asString().startsWith("OWN main:fixtures/a/fires/both.ndjson:2 ");
    }

    @Test
    void line_ends_of_fixtures_make_no_difference() {
        made.file("rules/a.toml", MadeRule.of(1, "process.name: \"evil\"").text())
                .file("fixtures/a/fires/both.ndjson", (MadeRule.event("evil") + MadeRule.event("worse")).replace("\n", "\r\n"))
                .file("fixtures/benign/day.ndjson", (MadeRule.event("bash") + MadeRule.event("worst") + MadeRule.event("bash")).replace("\n", "\r\n"));
        assertThat(change().alerts().lost()).hasSize(1);
        assertThat(changes().events()).isEqualTo(6);
    }

    @Test
    void a_repository_below_the_root_is_compared_with_its_own_place() {
        made.file("tocsin.toml", "rules = \"rules\"\n").file("team/tocsin.toml", "rules = \"detections\"\nfixtures = \"events\"\n")
                .file("team/detections/x.toml", MadeRule.of(9, "process.name: \"x\"").text())
                .file("team/events/x/fires/x.ndjson", MadeRule.event("x")).commit("a team of its own");
        made.file("team/detections/x.toml", MadeRule.of(9, "process.name: \"y\"").text());
        Path team = folder.resolve("team");
        Configuration current = Configuration.discover(team, Map.of()).orThrow();
        try (Base base = Base.open(new BaseRequest(team, "main", true, current, Map.of(), TomlMemory.NONE)).orThrow()) {
            Changes changes = new ChangeFinder(base, current, new RuleLoader(current.root()).load(current.rules()),
                    MappingFiles.schemas(current).orThrow(), List.of(), Selection.ALL).find();
            assertThat(changes.rules()).singleElement().satisfies(change -> {
                assertThat(change.path()).isEqualTo("detections/x.toml");
                assertThat(change.alerts().lost()).singleElement().satisfies(lost -> assertThat(lost.events())
                        .containsExactly("events/x/fires/x.ndjson:1"));
            });
        }
    }

    @Test
    void a_hunt_is_compared_query_by_query() {
        String hunt = """
                [hunt]
                author = "Ada"
                description = "d"
                integration = ["endpoint"]
                uuid = "11111111-0000-4000-8000-000000000000"
                name = "A hunt"
                language = ["KQL"]
                license = "Elastic License v2"
                query = ["process.name: evil", "process.name: %s"]
                notes = ["n"]
                """;
        made.file("rules/h.toml", hunt.formatted("bash")).commit("with a hunt");
        made.file("rules/h.toml", hunt.formatted("bas*"));
        RuleChange change = change();
        assertThat(change.hunt()).isTrue();
        assertThat(change.queries()).extracting(QueryChange::key).containsExactly("hunt.query[2]");
        assertThat(change.alerts()).isEqualTo(new AlertChange(3, 3, List.of(), List.of(), List.of()));
    }

    @Test
    void a_deprecated_rule_gives_no_alerts() {
        made.file("rules/a.toml", ONE.text().replace("maturity = \"production\"", "maturity = \"deprecated\"\ndeprecation_date = \"2026/02/01\""));
        assertThat(change().alerts().lost()).hasSize(2);
    }

    @Test
    void the_index_patterns_may_be_the_reason() {
        made.file("fixtures/a/fires/indexed.ndjson", MadeRule.event("evil", "_index", "logs-endpoint.events.process-default"));
        made.file("rules/a.toml", ONE.text().replace("logs-endpoint.events.process-*", "logs-system.*"));
        assertThat(change().alerts().lost()).singleElement().satisfies(lost -> assertThat(lost.reason()).contains(
                "is in logs-endpoint.events.process-default, which the rule's index patterns (logs-system.*) do not cover"));
    }

    @Test
    void another_type_counts_by_groups() {
        made.file("rules/a.toml", ONE.text().replace("type = \"query\"", "type = \"threshold\"")
                + "[rule.threshold]\nfield = [\"event.category\"]\nvalue = 2\n");
        RuleChange change = change();
        assertThat(Words.what(change)).startsWith("type");
        assertThat(change.alerts().lost()).hasSize(2);
        assertThat(change.alerts().gained()).hasSize(1);
    }

    @Test
    void sequences_are_compared_as_a_whole() {
        String sequence = "sequence by user.name with maxspan=1m [process where process.name == \"a\"] [process where process.name == \"%s\"]";
        String text = MadeRule.of(5, sequence.formatted("b")).text().replace("\"kuery\"", "\"eql\"").replace("type = \"query\"", "type = \"eql\"");
        made.file("rules/s.toml", text).file("fixtures/s/fires/two.ndjson", MadeRule.event("a", "user.name", "u") + MadeRule.event("b",
                "user.name", "u").replace("10:00:00", "10:00:10")).commit("with a sequence");
        made.file("rules/s.toml", text.replace("== \"b\"", "== \"c\""));
        assertThat(change().alerts().lost()).singleElement().satisfies(lost -> assertThat(lost.events())
                .containsExactly("fixtures/s/fires/two.ndjson:1", "fixtures/s/fires/two.ndjson:2"));
    }

    @Test
    void mapping_files_change_what_a_rule_finds_without_its_text() {
        made.file("tocsin.toml", "mappings = \"types.json\"\n").file("types.json", mapping("keyword"))
                .file("rules/a.toml", MadeRule.of(1, "my.words: one").text()).file("fixtures/a/fires/both.ndjson", MadeRule.event("evil",
                        "my.words", "one")).commit("a mapping of its own");
        made.file("types.json", mapping("text")).file("fixtures/a/fires/more.ndjson", MadeRule.event("x", "my.words", "one two"));
        RuleChange change = change();
        assertThat(change.kind()).isEqualTo(Kind.AFFECTED);
        assertThat(change.alerts().gained()).hasSize(1);
    }

    private static String mapping(String type) {
        return "{\"mappings\":{\"properties\":{\"my\":{\"properties\":{\"words\":{\"type\":\"" + type + "\"}}}}}}";
    }

    @Test
    void further_events_are_looked_at_too() {
        made.file("rules/a.toml", MadeRule.of(1, "process.name: \"evil\"").text());
        made.file("other/day.ndjson", MadeRule.event("worse") + MadeRule.event("evil"));
        assertThat(texts(change(folder.resolve("other")).alerts().lost())).hasSize(2).last().asString()
                .startsWith("CORPUS other/day.ndjson:1 [process.name: \"evil\"]");
        assertThat(changes(folder.resolve("nowhere.ndjson")).notes()).singleElement().asString().contains("nowhere.ndjson");
    }

    @Test
    void what_cannot_be_used_is_not_compared() {
        made.file("rules/a.toml", ONE.text().replace("risk_score = 47", "risk_score = \"47\""));
        RuleChange change = change();
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.alerts().notes()).singleElement().asString().startsWith("it cannot be used as it is now: ");
        made.file("rules/a.toml", MadeRule.of(1, "process.name: (").text());
        assertThat(change().alerts().notes()).isNotEmpty();
    }

    @Test
    void the_reports_say_what_was_found() {
        made.file("rules/a.toml", MadeRule.of(1, "process.name: \"evil\"").named("Rule | <b>@one</b>").text());
        assertThat(ChangeComment.of(changes(), ChangeComment.LONGEST, "diff-full.md").replaceAll("\\([0-9a-f]{10}\\)", "(COMMIT)")).isEqualTo("""
                <!-- tocsin:diff -->
                ### Detection rules: 1 changed

                Compared with `main` (COMMIT): **1 alert lost, 0 gained**, on 6 events in 3 fixtures.

                | rule | what | lost | gained | query | version |
                |---|---|--:|--:|---|---|
                | `Rule ¦ <b>@one</b>`<br>`rules/a.toml` | query, text | **1** |  | narrower | `updated_date not raised` |

                <details><summary><code>Rule | &lt;b&gt;@one&lt;/b&gt;</code>: query, text; 1 alert lost, 0 gained</summary>

                `rules/a.toml`

                **Alerts lost: 1** (1 on own fixtures)

                - `fixtures/a/fires/both.ndjson:2`<br>because of `process.name: "evil"`<br>``0 of 1 clause held; `process.name: "evil"` \
                did not: the event has "worse"``

                Query, filters and index patterns provably let through no event that they did not let through before.

                **Query** `rule.query`

                <pre>
                process.name: <del>(</del>&quot;evil&quot;<del> or &quot;worse&quot;)</del>
                </pre>

                **Keys**

                - `rule.name`: `Rule 1` → `Rule | <b>@one</b>`

                </details>
                """);
        assertThat(ChangeConsole.of(changes())).contains("rules/a.toml: Rule | <b>@one</b>\n", "  lost: fixtures/a/fires/both.ndjson:2 (own"
                + " fixtures): 0 of 1 clause held;", "  rule.query: process.name: [-(-] \"evil\"");
        assertThat(ChangeJson.of(changes())).contains("\"alerts_lost\" : 1", "\"relation\" : \"narrower\"", "\"clause\" : \"process.name: \\\"evil\\\"\"");
    }

    @Test
    void a_long_report_says_what_it_leaves_out() {
        for (int i = 0; i < 200; i++) {
            made.file("rules/many/r" + i + ".toml", MadeRule.of(100 + i, "process.name: \"p" + i + "\"").text());
        }
        made.commit("many");
        for (int i = 0; i < 200; i++) {
            made.file("rules/many/r" + i + ".toml", MadeRule.of(100 + i, "process.name: \"q" + i + "\" and user.name: root").text());
        }
        Changes changes = changes();
        String comment = ChangeComment.of(changes, ChangeComment.LONGEST, "diff-full.md");
        assertThat(comment.length()).isBetween(50_000, ChangeComment.LONGEST);
        assertThat(comment).contains("| `Rule 299`").endsWith("do not fit here; all of them are in `diff-full.md`.\n");
        assertThat(ChangeComment.of(changes, 5_000, "diff-full.md")).hasSizeLessThan(5_000).contains("... and ");
        assertThat(ChangeComment.of(changes, Integer.MAX_VALUE, "")).doesNotContain("do not fit");
    }
}
