package dev.tocsin.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.event.Schemas;
import dev.tocsin.report.Golden;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.testing.Exhibit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiteTest {
    private static final Path HERE = Path.of("src/test/resources/dev/tocsin/docs");
    private static Catalog catalog;
    private static Map<String, String> pages;
    private static Entry rule;

    @BeforeAll
    static void make() throws IOException {
        Configuration configuration = Configuration.standard(HERE);
        RuleSet rules = new RuleLoader(HERE).load(List.of(HERE.resolve("rules"), HERE.resolve("hunts")));
        SiteMaterial material = SiteMaterial.of("A <site>", configuration, rules, Schemas.standard(), LocalDate.of(2026, 11, 22))
                .at("https://example.org/rules");
        pages = Site.of(material);
        catalog = new Catalog(material);
        rule = catalog.rules().get(0);
    }

    @Test
    void what_stands_around_every_page() {
        Golden.check(HERE.resolve("site"), "layout.html", new PageLayout("A <site>").page("rules/x/y.html", SitePaths.RULES,
                "A \"rule\" & more", "rule", Fragment.text("the <content>")));
    }

    @Test
    void the_facts_of_a_rule() {
        check("facts.html", RuleFacts.of(new Here(rule.page()), catalog, rule, rule.rule().orElseThrow()));
    }

    @Test
    void the_techniques_of_a_rule() {
        check("threat.html", new ThreatSection(new Here(rule.page()), catalog).of(rule.rule().orElseThrow().alert().threats()));
    }

    @Test
    void a_case_that_fires() {
        Exhibit exhibit = SampleSite.exhibit("rules/okta/all_factors_of_a_user_reset.toml", Exhibit.Kind.FIRES);
        check("case.html", new EventList("alert", "no alert", List.of("user.name")).of(exhibit));
    }

    @Test
    void a_row_of_the_list_carries_what_it_is_filtered_by() {
        String list = pages.get(SitePaths.RULES);
        assertThat(list).contains("<tr data-severity=\"medium\" data-type=\"Query\" data-language=\"KQL\" data-tactic=\"Persistence\""
                + " data-platform=\"Endpoint\" data-source=\"Auditd Manager\u241fSystem\">");
        assertThat(list).contains("<option value=\"\">Any</option><option value=\"medium\">medium (1)</option></select>");
    }

    @Test
    void the_matrix_counts_rules_under_their_tactic() {
        assertThat(pages.get(SitePaths.MATRIX)).contains(
                "<a class=\"technique heat-1\" href=\"techniques/T1136.html\"><span class=\"id\">T1136</span> <span class=\"name\">Create Account"
                        + "</span> <span class=\"count\">1<span class=\"unseen\"> rule</span></span></a>");
        assertThat(List.of(0, 1, 2, 3, 4, 7, 8, 15, 16, 900).stream().map(MatrixPage::heat)).containsExactly(0, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    }

    @Test
    void there_is_a_page_for_each_technique_and_each_check() {
        assertThat(pages.keySet()).contains("techniques/T1136.html", "checks/rule-name-form.html", "sources/system.html",
                "hunts/queries/scheduled_task_names.html");
        assertThat(pages.get("techniques/T1136.html")).contains("id=\"T1136.001\"", ">Account Added *by Hand*</a>");
    }

    @Test
    void a_site_is_the_same_every_time_and_every_link_of_it_leads_somewhere() {
        assertThat(Site.of(catalog.material())).isEqualTo(pages);
        assertThat(Links.broken(pages)).isEmpty();
    }

    private static void check(String name, Fragment actual) {
        Golden.check(HERE.resolve("site"), name, actual.html().replace("><", ">\n<") + "\n");
    }
}
