package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import java.util.Locale;

/** Licences are spelled right. */
final class LicenseSpelling implements Check.OfRule {
    private static final String RIGHT = "Elastic License v2";

    @Override
    public About about() {
        return About.advice("license-spelling", "a licence that looks like that of Elastic is spelled as that")
                .why("""
                        A licence that is misspelled is no licence.""")
                .mended()
                .bad(Example.rule("""
                        license = "Elastic Licence v2"
                        """)
                        .flagging("\"Elastic Licence v2\""))
                .good(Example.rule("""
                        license = "Elastic License v2"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        rule.text().license().filter(l -> l.toLowerCase(Locale.ROOT).matches(".*elastic licen[sc]e.*") && !l.equals(RIGHT)).ifPresent(l ->
                findings.add(rule.span("license"), "the licence is spelled \"" + RIGHT + "\"", "write " + RIGHT,
                        Edit.string(rule.span("license"), RIGHT)));
    }
}
