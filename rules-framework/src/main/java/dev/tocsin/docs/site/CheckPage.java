package dev.tocsin.docs.site;

import dev.tocsin.configuration.Profile;
import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.docs.html.MarkdownHtml;
import dev.tocsin.docs.html.QueryHtml;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Finding;
import dev.tocsin.lint.LintResult;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The list of lint checks, and the page of one: what it demands, why, how to mend it, and what it finds today. */
final class CheckPage {
    private final Catalog catalog;

    CheckPage(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The list. */
    Fragment list() {
        Here here = new Here(SitePaths.CHECKS);
        List<List<Fragment>> rows = new ArrayList<>();
        for (Check check : Checks.all()) {
            rows.add(List.of(here.link(Catalog.checkPage(check.id()), check.id()), Fragment.text(check.about().summary()),
                    level(check.about(), catalog.material().configuration().profile()), Fragment.text(String.valueOf(found(check.id()).size()))));
        }
        return Fragment.of(Element.of("h1").add("Lint checks").end(), Blocks.paragraph("lead", rows.size()
                + " checks look at every file. A finding is waived with a comment or in tocsin.toml, always with a reason."),
                Blocks.table("checks", "Checks with the level that they have in this repository", List.of("Check", "What it demands", "Level", "Findings"),
                        rows));
    }

    /** The page of a check. */
    Fragment main(Check check) {
        About about = check.about();
        Here here = new Here(Catalog.checkPage(check.id()));
        List<Fragment> levels = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            levels.add(Fragment.of(Fragment.text(profile.name().toLowerCase(Locale.ROOT) + ": "), level(about, profile)));
        }
        return Fragment.of(here.trail(SitePaths.CHECKS, "Lint checks", ""), Element.of("h1").add(check.id()).end(),
                Element.of("p", "lead").add(about.summary()).add(".").end(), Element.of("p", "badges").add(Fragment.joined(" · ", levels)).end(),
                Blocks.section("why", "Why", Element.of("div", "prose").add(MarkdownHtml.of(about.why())).end()),
                Blocks.section("examples", "Examples", example("Finds something", "bad", about.bad() == null ? "" : about.bad().shown()),
                        example("Put right", "good", about.good() == null ? "" : about.good().shown())),
                Blocks.section("waive", "Accept a finding", Element.of("p").add("With a comment above the key or behind its value: ")
                        .add(Blocks.code("# tocsin:ignore " + check.id() + " -- why it is fine here")).end()),
                found(here, check.id()));
    }

    private static Fragment example(String title, String kind, String text) {
        return text.isBlank() ? Fragment.EMPTY : Element.of("div", "example " + kind).add(Element.of("h3").add(title).end(),
                QueryHtml.of("toml", text)).end();
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
