package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.util.regex.Pattern;

/** The heading of a guide is the one that tools look for. */
final class TriageHeading implements Check.OfRule {
    private static final Pattern MEANT = Pattern.compile("(?i)(?:#+ *)*triage and analysis:?");

    @Override
    public About about() {
        return About.advice("triage-heading", "the heading \"Triage and analysis\" of a guide has the second level")
                .why("""
                        Tools find the guide by the heading `## Triage and analysis`.""")
                .mended()
                .bad(Example.rule("""
                        note = "### Triage and analysis"
                        """).flagging("### Triage and analysis"))
                .good(Example.rule("""
                        note = "## Triage and analysis"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        String note = subject.rule().text().note().orElse("");
        if (note.contains("## Triage and analysis\n") && note.indexOf("riage and") == note.lastIndexOf("riage and")
                && !note.contains("# ## Triage") && !note.contains("### Triage")) {
            return; // nearly all guides; reading the headings takes longer
        }
        Guide.of(subject.rule()).ifPresent(guide -> guide.headings().stream()
                .filter(h -> MEANT.matcher(h.title()).matches() && (h.level() != 2 || h.title().startsWith("#") || h.title().endsWith(":")))
                .forEach(h -> findings.add(guide.text(), h.span(), "tools do not find this heading", "write ## Triage and analysis",
                        new Edit(guide.text().toSource(h.span()), "## Triage and analysis"))));
    }
}
