package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.time.Duration;
import java.util.Optional;

/** Sequences are looked for often enough. */
final class SequenceInterval implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("sequence-interval", "a rule runs at least twice within the maxspan of its sequence, or the other way round")
                .why("""
                        A rule with a long sequence and a short interval searches the same events again and again.""")
                .bad(Example.rule("""
                        type = "eql"
                        language = "eql"
                        from = "now-90m"
                        interval = "5m"
                        query = 'sequence by user.name with maxspan=1h [any where event.action == "a"] [any where event.action == "b"]'
                        """)
                        .flagging("with maxspan=1h"))
                .good(Example.rule("""
                        type = "eql"
                        language = "eql"
                        from = "now-90m"
                        interval = "30m"
                        query = 'sequence by user.name with maxspan=1h [any where event.action == "a"] [any where event.action == "b"]'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        MaxSpan span = MaxSpan.of(subject).orElse(null);
        Optional<Duration> interval = Windows.interval(subject.rule());
        if (span != null && interval.isPresent() && span.duration().compareTo(Duration.ofSeconds(150)) > 0
                && interval.get().multipliedBy(2).compareTo(span.duration()) < 0) {
            findings.add(span.text(), span.span(), "a sequence may last " + Windows.shown(span.duration()) + ", and the rule runs every "
                    + Windows.shown(interval.get()), "set interval to half of maxspan or more");
        }
    }
}
