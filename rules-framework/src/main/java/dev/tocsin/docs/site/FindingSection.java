package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.lint.Finding;
import dev.tocsin.lint.LintResult;
import dev.tocsin.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** What the linter found in a file, and what of it was accepted. */
final class FindingSection {
    private final Here here;
    private final Catalog catalog;

    FindingSection(Here here, Catalog catalog) {
        this.here = here;
        this.catalog = catalog;
    }

    Fragment of(Entry entry) {
        List<List<Fragment>> rows = new ArrayList<>();
        for (Finding finding : catalog.findings(entry)) {
            Diagnostic found = finding.diagnostic();
            rows.add(List.of(check(found), Blocks.badge(Words.level(found.level()), Words.level(found.level())),
                    Fragment.text(String.valueOf(found.position().line())), Fragment.text(sentence(found))));
        }
        List<List<Fragment>> waivers = new ArrayList<>();
        for (LintResult.Waived waived : catalog.waived(entry)) {
            Diagnostic found = waived.finding().diagnostic();
            waivers.add(List.of(check(found), Fragment.text(String.valueOf(found.position().line())), Fragment.text(found.message()),
                    Fragment.text(waived.reason())));
        }
        Fragment findings = rows.isEmpty() ? Blocks.paragraph(entry.file().deprecated() ? "Deprecated rules are not checked."
                : "The linter finds nothing in this file.")
                : Blocks.table("findings", "What the linter finds", List.of("Check", "Level", "Line", "Finding"), rows);
        Fragment accepted = waivers.isEmpty() ? Fragment.EMPTY : Blocks.table("findings", "Findings that were accepted, with the reason",
                List.of("Check", "Line", "Finding", "Reason"), waivers);
        return Fragment.of(findings, accepted);
    }

    private Fragment check(Diagnostic found) {
        return catalog.hasCheck(found.id()) ? Element.link(here.to(Catalog.checkPage(found.id())), found.id()) : Blocks.code(found.id());
    }

    private static String sentence(Diagnostic found) {
        return found.message() + (found.fix() == null ? "" : ". Fix: " + found.fix());
    }
}
