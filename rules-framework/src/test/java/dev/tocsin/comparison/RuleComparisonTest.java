package dev.tocsin.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.comparison.RuleChange.Kind;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.predicate.Relation;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleComparisonTest {
    private static final MadeRule ONE = MadeRule.of(1, "process.name: \"evil\"");

    @TempDir
    Path folder;

    private RuleSet rules(String side, Map<String, String> files) throws IOException {
        Path root = Files.createDirectories(folder.resolve(side).resolve("rules"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.createDirectories(root.resolve(file.getKey()).getParent());
            Files.writeString(root.resolve(file.getKey()), file.getValue());
        }
        return new RuleLoader(root.getParent()).load(List.of(root));
    }

    private List<RuleChange> changes(Map<String, String> before, Map<String, String> after) throws IOException {
        RuleComparison comparison = new RuleComparison(Schemas.with(List.of()), true);
        return Pairs.of(rules("before", before), rules("after", after)).all().stream().map(comparison::of).toList();
    }

    private RuleChange change(String before, String after) throws IOException {
        return changes(Map.of("a.toml", before), Map.of("a.toml", after)).get(0);
    }

    @Test
    void equal_texts_are_the_same_whatever_their_line_ends() throws IOException {
        assertThat(change(ONE.text(), ONE.text().replace("\n", "\r\n")).kind()).isEqualTo(Kind.AFFECTED);
    }

    @Test
    void files_come_go_and_move() throws IOException {
        List<RuleChange> changes = changes(Map.of("a.toml", ONE.text(), "b.toml", MadeRule.of(2, "process.name: \"b\"").text()),
                Map.of("x/c.toml", ONE.text(), "d.toml", MadeRule.of(3, "process.name: \"d\"").text()));
        assertThat(changes).extracting(c -> c.kind() + " " + c.before().orElse("-") + " " + c.after().orElse("-")).containsExactly(
                "REMOVED rules/b.toml -", "ADDED - rules/d.toml", "RENAMED rules/a.toml rules/x/c.toml");
    }

    @Test
    void a_moved_and_changed_rule_is_one_rule() throws IOException {
        RuleChange change = changes(Map.of("a.toml", ONE.text()), Map.of("b.toml", ONE.named("Other").text())).get(0);
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.moved()).isTrue();
        assertThat(Words.what(change)).isEqualTo("text, renamed");
        assertThat(change.values()).containsExactly(new ValueChange("rule.name", List.of("Rule 1"), List.of("Other"), false));
    }

    @Test
    void another_id_in_the_same_file_is_a_changed_key() throws IOException {
        RuleChange change = change(ONE.text(), ONE.text().replace(ONE.id(), MadeRule.of(7, "").id()));
        assertThat(change.values()).extracting(ValueChange::key).containsExactly("rule.rule_id");
    }

    @Test
    void query_fields_and_indices_are_told_apart_from_other_keys() throws IOException {
        RuleChange change = change(ONE.text(), MadeRule.of(1, "process.name: \"evil\" and user.name: root").text("2026/02/01")
                .replace("logs-endpoint.events.process-*", "logs-endpoint.events.*").replace("\"medium\"", "\"high\"")
                .replace("[\"Domain: Endpoint\"]", "[\"Domain: Endpoint\", \"OS: Linux\"]").replace("now-9m", "now-19m"));
        assertThat(change.queries()).singleElement().satisfies(q -> assertThat(q.key()).isEqualTo("rule.query"));
        assertThat(change.fields()).isEqualTo(new NameChanges(List.of("user.name"), List.of()));
        assertThat(change.indices()).isEqualTo(new NameChanges(List.of("logs-endpoint.events.*"), List.of("logs-endpoint.events.process-*")));
        assertThat(change.values()).extracting(v -> v.key() + " " + v.removed() + v.added()).containsExactly(
                "metadata.updated_date [2026/01/10][2026/02/01]", "rule.from [now-9m][now-19m]", "rule.severity [medium][high]",
                "rule.tags [][OS: Linux]");
        assertThat(Words.what(change)).isEqualTo("query, index, metadata, schedule, severity, tags");
        assertThat(change.version().state()).isEqualTo(VersionChange.State.RAISED);
        assertThat(change.relation()).contains(Relation.UNKNOWN);
    }

    @Test
    void what_is_provable_is_told() throws IOException {
        assertThat(change(ONE.text(), MadeRule.of(1, "process.name: (\"evil\" or \"worse\")").text()).relation()).contains(Relation.WIDER);
        assertThat(change(ONE.text(), MadeRule.of(1, "process.name: \"evil\" and user.name: root").text()).relation()).contains(Relation.NARROWER);
        assertThat(change(ONE.text(), MadeRule.of(1, "process.name:\"evil\"").text()).relation()).contains(Relation.EQUAL);
        assertThat(change(ONE.text(), ONE.named("Other").text()).relation()).as("only the name is another one").isEmpty();
    }

    @Test
    void a_version_that_is_not_raised_is_told() throws IOException {
        RuleChange same = change(ONE.with("version = 3").text(), ONE.with("version = 3").named("Other").text());
        assertThat(Words.version(same.version())).isEqualTo("version not raised");
        RuleChange lower = change(ONE.with("version = 3").text(), ONE.with("version = 2").text());
        assertThat(Words.version(lower.version())).isEqualTo("version lowered: 3 → 2");
        assertThat(Words.version(change(ONE.text(), ONE.named("Other").text()).version())).isEqualTo("updated_date not raised");
    }

    @Test
    void tables_in_lists_are_told_by_their_ids() throws IOException {
        String threat = """
                [[rule.threat]]
                framework = "MITRE ATT&CK"
                [rule.threat.tactic]
                id = "TA0002"
                name = "Execution"
                reference = "https://attack.mitre.org/tactics/TA0002/"
                """;
        String other = threat.replace("TA0002", "TA0003").replace("Execution", "Persistence");
        RuleChange change = change(ONE.with(threat).text(), ONE.with(other).with(threat.replace("Execution", "Running")).text());
        assertThat(change.values()).extracting(ValueChange::key).containsExactly("rule.threat[TA0002].tactic.name",
                "rule.threat[TA0003].framework", "rule.threat[TA0003].tactic.id", "rule.threat[TA0003].tactic.name",
                "rule.threat[TA0003].tactic.reference");
    }

    @Test
    void a_rule_that_broke_is_changed() throws IOException {
        RuleChange change = change(ONE.text(), ONE.text().replace("risk_score = 47", "risk_score = "));
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.relation()).isEmpty();
    }
}
