package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Profile;
import dev.tocsin.event.Schemas;
import dev.tocsin.lint.check.Checks;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CheckPageTest {
    private static List<CheckPage> pages;

    @BeforeAll
    static void make() throws IOException {
        Schemas schemas = Schemas.standard();
        pages = CheckPage.all(schemas::forIndices);
    }

    private static CheckPage page(String id) {
        return pages.stream().filter(p -> p.about().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void every_check_has_a_page_and_its_bad_example_was_found() {
        assertThat(pages).hasSameSizeAs(Checks.all()).allSatisfy(page -> {
            assertThat(page.found()).as(page.about().id()).isNotEmpty().allSatisfy(text -> assertThat(text).contains("[" + page.about().id() + "]"));
            assertThat(page.fix().isEmpty()).as(page.about().id()).isEqualTo(page.about().mending() == About.Mending.BY_HAND);
        });
    }

    @Test
    void no_page_tells_of_the_folder_that_it_was_tried_in() {
        String folder = System.getProperty("java.io.tmpdir");
        assertThat(pages).allSatisfy(page -> assertThat(page.markdown()).doesNotContain(folder));
    }

    @Test
    void a_page_shows_what_is_flagged_why_and_how_it_is_mended() {
        assertThat(page("risk-severity-band").level(Profile.CUSTOM)).isEqualTo("warning");
        assertThat(page("risk-severity-band").markdown()).isEqualTo("""
                # risk-severity-band

                The risk score lies in the band of the severity.

                | profile | level |
                |---|---|
                | `custom` | warning |
                | `elastic` | error |

                ## Why

                Low is 0 to 21, medium 22 to 47, high 48 to 73, critical 74 to 100. Queues are sorted by score and read by severity; they
                should not disagree.

                ## Flagged

                ```toml
                severity = "high"
                risk_score = 47
                ```

                Tocsin says:

                ```
                rules/example.toml:15:14 warning[risk-severity-band] risk score 47 is not in the band of severity high, which is 48 to 73
                    15 | risk_score = 47
                       |              ^^
                    fix: take a score of the band, or the severity medium
                ```

                ## Right

                ```toml
                severity = "high"
                risk_score = 73
                ```

                ## Mending it

                `mvn tocsin:fix -Dtocsin.checks=risk-severity-band` gives the usual answer; without its name nothing is changed.

                ```diff
                --- a/rules/example.toml
                +++ b/rules/example.toml
                @@ -12,7 +12,7 @@
                 language = "kuery"
                 license = "Apache-2.0"
                 name = "Trail Stopped"
                -risk_score = 47
                +risk_score = 73
                 rule_id = "c5a1cb35-0b4c-4f0e-a5a8-3f1f0c0d8e11"
                 severity = "high"
                 tags = ["Domain: Cloud", "Data Source: AWS", "Data Source: Amazon Web Services", "Use Case: Threat Detection", "Tactic: Defense Evasion"]
                ```

                ## Another level, or none

                In `tocsin.toml`, `off` for none:

                ```toml
                [checks]
                risk-severity-band = "warning"
                ```

                Above a key of one rule:

                ```toml
                # tocsin:ignore risk-severity-band -- the reason
                ```
                """);
    }

    @Test
    void the_index_links_every_page() {
        String index = CheckPage.index(pages);
        assertThat(pages).allSatisfy(page -> assertThat(index).contains("| [" + page.about().id() + "](" + page.about().id() + ".md) |"));
        assertThat(index).contains("| [tag-casing](tag-casing.md) | warning | warning | a tag has the same spelling in all rules | yes |");
    }
}
