package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.util.HashSet;
import java.util.Set;

/** References are given once. */
final class ReferenceDuplicate implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("reference-duplicate", "no reference is given twice")
                .why("""
                        A page that is linked twice helps no more than once.""")
                .mended()
                .bad(Example.rule("""
                        references = ["https://example.org/a", "https://example.org/a"]
                        """)
                        .flagging("\"https://example.org/a\""))
                .good(Example.rule("""
                        references = ["https://example.org/a", "https://example.org/b"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        Strings.of(subject.rule(), "references").stream().filter(r -> !seen.add(r.value())).forEach(r ->
                findings.add(r.span(), "the same reference stands before", "remove one of the two", Strings.removal(subject.rule(), "references", r)));
    }
}
