package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.util.Locale;

/** Setup has its own key. */
final class NoteSetupHeading implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("note-setup-heading", "a heading of a setup in note is \"## Setup\", and is not there beside the key setup")
                .why("""
                        The setup is cut out of the guide by this heading.""")
                .mended()
                .bad(Example.rule("""
                        note = "# Setup\\n\\nTurn the log on."
                        """)
                        .flagging("# Setup"))
                .good(Example.rule("""
                        setup = "Turn the log on."
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Guide guide = Guide.of(subject.rule()).orElse(null);
        if (guide == null) {
            return;
        }
        String setup = subject.rule().text().setup().filter(s -> !s.equals("None")).orElse("");
        for (Guide.Heading heading : guide.headings()) {
            if (heading.title().equalsIgnoreCase("setup")) {
                if (heading.level() != 2 || !heading.title().equals("Setup")) {
                    findings.add(guide.text(), heading.span(), "the heading is not \"## Setup\"", "write ## Setup, or use the key setup",
                            new Edit(guide.text().toSource(heading.span()), "## Setup"));
                } else if (!setup.isEmpty()) {
                    findings.add(guide.text(), heading.span(), "the rule has the key setup as well", "move the text there");
                }
            } else if (heading.level() == 2 && heading.title().toLowerCase(Locale.ROOT).contains("config")) {
                findings.add(guide.text(), heading.span(), "the heading speaks of configuration, which belongs to the setup", "use the key setup");
            }
        }
    }
}
