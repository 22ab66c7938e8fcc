package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.util.HashSet;
import java.util.Set;

/** Tags are given once. */
final class TagDuplicate implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("tag-duplicate", "no tag is given twice")
                .why("""
                        A tag that is there twice does no more than once.""")
                .mended()
                .bad(Example.rule("""
                        tags = ["Domain: Cloud", "Domain: Cloud"]
                        """)
                        .flagging("\"Domain: Cloud\""))
                .good(Example.rule("""
                        tags = ["Domain: Cloud"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        Strings.of(subject.rule(), "tags").stream().filter(t -> !seen.add(t.value())).forEach(t ->
                findings.add(t.span(), "the same tag stands before", "remove one of the two", Strings.removal(subject.rule(), "tags", t)));
    }
}
