package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.util.regex.Pattern;

/** References are addresses. */
final class ReferenceUrl implements Check.OfRule {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*");

    @Override
    public About about() {
        return About.advice("reference-url", "every reference is an http or https address")
                .why("""
                        Anything else cannot be opened from an alert.""")
                .bad(Example.rule("""
                        references = ["see the wiki"]
                        """)
                        .flagging("\"see the wiki\""))
                .good(Example.rule("""
                        references = ["https://example.org/trails"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Strings.of(subject.rule(), "references").stream().filter(r -> !ADDRESS.matcher(r.value()).matches()).forEach(r ->
                findings.add(r.span(), "\"" + r.value() + "\" is no http or https address", null));
    }
}
