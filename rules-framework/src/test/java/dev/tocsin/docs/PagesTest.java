package dev.tocsin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Path HERE = Path.of("src/test/resources/dev/tocsin/docs");

    @Test
    void a_hunt_has_the_layout_of_the_public_pages_byte_for_byte() throws Exception {
        Path hunts = HERE.resolve("hunts");
        Map<String, String> pages = Pages.of(load(hunts), hunts);
        assertThat(pages.get("docs/scheduled_task_names.md")).isEqualTo(golden("scheduled_task_names.md"));
    }

    @Test
    void a_rule_has_every_part_of_the_public_pages() throws Exception {
        Map<String, String> pages = Pages.of(load(HERE.resolve("rules")), HERE.resolve("pages"));
        assertThat(pages.get("account_added.md")).isEqualTo(golden("account_added.md"));
    }

    @Test
    void the_index_leads_to_every_page() {
        Map<String, String> pages = Pages.of(load(HERE.resolve("rules"), HERE.resolve("hunts")), HERE.resolve("pages"));
        assertThat(pages.get("index.md")).startsWith("# Rules and hunts\n").contains("1 rules, 1 hunts",
                "\n## All\n\n- [Account Added \\*by Hand\\*](account_added.md) (query, medium)\n",
                "\n## docs\n\n- [Scheduled Tasks on One Host Only](docs/scheduled_task_names.md) (hunt, ES\\|QL, EQL)\n");
        assertThat(pages.keySet()).containsExactly("account_added.md", "coverage.md", "coverage.svg", "docs/scheduled_task_names.md", "index.md",
                "navigator/all-rules.json", "navigator/data-source-auditd-manager.json", "navigator/data-source-system.json",
                "navigator/severity-critical.json", "navigator/severity-high.json", "navigator/severity-low.json",
                "navigator/severity-medium.json");
    }

    @Test
    void pages_of_files_with_one_path_do_not_meet() {
        Path twice = HERE.resolve("rules/account_added.toml");
        RuleSet set = load(HERE.resolve("rules"));
        RuleSet both = new RuleSet(List.of(set.files().get(0), set.files().get(0)), List.of());
        assertThat(Pages.of(both, HERE).keySet()).contains("account_added.md", twice.toString().replace(".toml", ".md").replace('\\', '/'));
    }

    @Test
    void a_layer_counts_the_rules_of_each_technique() throws Exception {
        JsonNode layer = new ObjectMapper().readTree(Pages.of(load(HERE.resolve("rules")), HERE).get("navigator/severity-medium.json"));
        assertThat(layer.at("/versions/layer").asText()).isEqualTo("4.5");
        assertThat(layer.at("/domain").asText()).isEqualTo("enterprise-attack");
        assertThat(layer.at("/techniques")).hasSize(2);
        assertThat(layer.at("/techniques/1/techniqueID").asText()).isEqualTo("T1136.001");
        assertThat(layer.at("/techniques/1/tactic").asText()).isEqualTo("persistence");
        assertThat(layer.at("/techniques/1/score").asInt()).isEqualTo(1);
        assertThat(layer.at("/techniques/1/comment").asText()).isEqualTo("Account Added *by Hand*");
        JsonNode none = new ObjectMapper().readTree(Pages.of(load(HERE.resolve("rules")), HERE).get("navigator/severity-high.json"));
        assertThat(none.at("/techniques")).isEmpty();
    }

    @Test
    void the_badge_counts_techniques_without_their_sub_techniques() {
        String badge = Pages.of(load(HERE.resolve("rules")), HERE).get("coverage.svg");
        assertThat(badge).contains("<title>ATT&amp;CK coverage: 1 of " + all() + " techniques (0%)</title>")
                .doesNotContain("script", "href", "style=");
        assertThat(all()).isBetween(190, 260);
    }

    @Test
    void the_pages_of_real_files_are_made_without_an_error() {
        String corpus = System.getProperty("tocsin.corpus", "");
        Assumptions.assumeFalse(corpus.isBlank(), "no -Dtocsin.corpus=DIR");
        Path root = Path.of(corpus);
        RuleSet set = new RuleLoader(root).load(List.of(root));
        assertThat(set.diagnostics().stream().map(Diagnostic::headline).collect(Collectors.joining("\n"))).isEmpty();
        long start = System.nanoTime();
        Map<String, String> pages = Pages.of(set, root.resolve("docs"));
        long millis = (System.nanoTime() - start) / 1_000_000;
        long markdown = pages.keySet().stream().filter(p -> p.endsWith(".md")).count();
        assertThat(markdown).isEqualTo(set.files().size() + 2L).isGreaterThan(1000);
        assertThat(pages).isEqualTo(Pages.of(set, root.resolve("docs")));
        assertThat(pages.values()).allSatisfy(page -> assertThat(page).endsWith("\n").doesNotContain("\r", "](javascript", "](data:"));
        System.out.println("docs: " + markdown + " pages of " + set.files().size() + " files in " + millis + " ms, "
                + markdown * 1000 / Math.max(1, millis) + " pages a second");
    }

    private static int all() {
        return AttackCoverage.of(List.of(), Attack.enterprise()).techniques().all();
    }

    @Test
    void the_coverage_of_each_tactic_counts_what_serves_it() {
        AttackCoverage coverage = AttackCoverage.of(load(HERE.resolve("rules")).rules(), Attack.enterprise());
        assertThat(coverage.version()).isEqualTo("18.1");
        assertThat(coverage.rules()).isEqualTo(1);
        assertThat(coverage.techniques().covered()).isEqualTo(1);
        assertThat(coverage.subtechniques().covered()).isEqualTo(1);
        AttackCoverage.Tactic persistence = coverage.tactics().stream().filter(t -> t.tactic().id().equals("TA0003")).findFirst().orElseThrow();
        assertThat(persistence.techniques().covered()).isEqualTo(1);
        assertThat(persistence.subtechniques().all()).isGreaterThan(50);
        assertThat(coverage.tactics()).filteredOn(t -> t != persistence).allSatisfy(t -> assertThat(t.rules()).isZero());
        assertThat(Pages.of(load(HERE.resolve("rules")), HERE).get("coverage.md"))
                .startsWith("# Coverage of MITRE ATT&CK 18\\.1\n\n| tactic | techniques |").contains("| [Persistence](https://attack.mitre.org/tactics/TA0003/) | 1 of ")
                .contains("\n| all | 1 of ");
    }

    @Test
    void a_revoked_technique_counts_for_its_successor() {
        Attack attack = Attack.of("99", List.of(new AttackEntry("TA0003", AttackEntry.Kind.TACTIC, "Persistence", List.of(), AttackEntry.Status.ACTIVE, null),
                new AttackEntry("T1136", AttackEntry.Kind.TECHNIQUE, "Old", List.of(), AttackEntry.Status.REVOKED, "T2000"),
                new AttackEntry("T2000", AttackEntry.Kind.TECHNIQUE, "New", List.of("TA0003"), AttackEntry.Status.ACTIVE, null)));
        AttackCoverage coverage = AttackCoverage.of(load(HERE.resolve("rules")).rules(), attack);
        assertThat(coverage.techniques()).isEqualTo(new AttackCoverage.Share(1, 1));
        assertThat(coverage.subtechniques().percent()).isEqualTo(100);
    }

    private static RuleSet load(Path... folders) {
        RuleSet set = new RuleLoader(Path.of("")).load(List.of(folders));
        assertThat(set.diagnostics().stream().map(Diagnostic::headline)).isEmpty();
        return set;
    }

    private static String golden(String name) throws Exception {
        return Files.readString(HERE.resolve(name), StandardCharsets.UTF_8);
    }
}
