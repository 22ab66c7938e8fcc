package dev.tocsin.docs.site;

import dev.tocsin.configuration.Profile;
import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.docs.html.MarkdownHtml;
import dev.tocsin.docs.html.QueryHtml;
import dev.tocsin.lint.About;
import dev.tocsin.lint.CheckPage;
import dev.tocsin.lint.Finding;
import dev.tocsin.lint.LintResult;
import dev.tocsin.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The list of lint checks, and the page of one: what it demands, why, how to mend it, and what it finds today. */
final class ChecksPage {
    private final Catalog catalog;

    ChecksPage(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The list. */
    Fragment list() {
        Here here = new Here(SitePaths.CHECKS);
        List<List<Fragment>> rows = new ArrayList<>();
        for (CheckPage check : catalog.material().checks()) {
            String id = check.about().id();
            rows.add(List.of(here.link(Catalog.checkPage(id), id), Fragment.text(Words.sentence(check.about().summary())),
                    level(check.about(), catalog.material().configuration().profile()), Fragment.text(String.valueOf(found(id).size()))));
        }
        return Fragment.of(Element.of("h1").add("Lint checks").end(), Blocks.paragraph("lead", rows.size()
                + " checks look at every file. A finding is waived with a comment or in tocsin.toml, always with a reason."),
                Blocks.table("checks", "Checks with the level that they have in this repository", List.of("Check", "What it demands", "Level", "Findings"),
                        rows));
    }

    /** The page of a check. */
    Fragment main(CheckPage check) {
        About about = check.about();
        Here here = new Here(Catalog.checkPage(about.id()));
        List<Fragment> levels = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            levels.add(Fragment.of(Fragment.text("profile " + profile.name().toLowerCase(Locale.ROOT) + ": "), level(about, profile)));
        }
        return Fragment.of(here.trail(SitePaths.CHECKS, "Lint checks", ""), Element.of("h1").add(about.id()).end(),
                Blocks.paragraph("lead", Words.sentence(about.summary())), Element.of("p", "badges").add(Fragment.joined(" ", levels)).end(),
                Blocks.section("why", "Why", prose(about.why())),
                Blocks.section("examples", "Examples", example("Flagged", "bad", "toml", about.bad().shown()),
                        example("Tocsin says", "said", "", String.join("\n", check.found())),
                        example("Right", "good", "toml", about.good().shown())),
                Blocks.section("mending", "Mending it", prose(check.mending()), example("What tocsin:fix changes", "said", "diff", check.fix())),
                Blocks.section("waive", "Another level, or none", Blocks.paragraph("In tocsin.toml, \"off\" for none:"),
                        QueryHtml.of("toml", "[checks]\n" + about.id() + " = \"warning\""), Blocks.paragraph("Above a key of one rule:"),
                        QueryHtml.of("toml", "# tocsin:ignore " + about.id() + " -- the reason")),
                found(here, about.id()));
    }

    private static Fragment prose(String markdown) {
        return Element.of("div", "prose").add(MarkdownHtml.of(markdown)).end();
    }

    private static Fragment example(String title, String kind, String language, String text) {
        return text.isBlank() ? Fragment.EMPTY : Element.of("div", "example " + kind).add(Element.of("h3").add(title).end(),
                QueryHtml.of(language, text)).end();
    }

    private static Fragment level(About about, Profile profile) {
        String word = about.level(profile).map(Words::level).orElse("off");
        return Blocks.badge(word, word);
    }

    private List<Diagnostic> found(String id) {
        return catalog.material().lint().findings().stream().map(Finding::diagnostic).filter(d -> d.id().equals(id)).toList();
    }

    private Fragment found(Here here, String id) {
        List<List<Fragment>> rows = found(id).stream().map(d -> List.of(file(here, d), Fragment.text(String.valueOf(d.position().line())),
                Fragment.text(d.message()))).toList();
        List<List<Fragment>> waived = catalog.material().lint().waivedFindings().stream().filter(w -> w.finding().diagnostic().id().equals(id))
                .map((LintResult.Waived w) -> List.of(file(here, w.finding().diagnostic()), Fragment.text(w.reason()))).toList();
        return Blocks.section("findings", "Findings today", rows.isEmpty() ? Blocks.paragraph("None.")
                : Blocks.table("findings", "What it finds", List.of("File", "Line", "Finding"), rows), waived.isEmpty() ? Fragment.EMPTY
                : Blocks.table("findings", "Accepted, with the reason", List.of("File", "Reason"), waived));
    }

    private Fragment file(Here here, Diagnostic found) {
        Entry entry = catalog.entry(found.source().name());
        return entry == null ? Blocks.code(found.source().name()) : here.link(entry);
    }
}
