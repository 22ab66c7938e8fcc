package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.time.Duration;
import java.util.Optional;

/** Sequences fit into the window. */
final class SequenceWindow implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("sequence-window", "the window of a run is as long as the maxspan of its sequence")
                .why("""
                        A sequence whose events lie further apart than the window is never seen whole.""")
                .bad(Example.rule("""
                        type = "eql"
                        language = "eql"
                        from = "now-9m"
                        interval = "5m"
                        query = 'sequence by user.name with maxspan=1h [any where event.action == "a"] [any where event.action == "b"]'
                        """)
                        .flagging("maxspan=1h"))
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
        Optional<Duration> window = Windows.window(subject.rule());
        if (span != null && window.isPresent() && window.get().plusMinutes(10).compareTo(span.duration()) < 0) {
            findings.add(span.text(), span.span(), "a sequence may last " + Windows.shown(span.duration()) + ", but a run sees only "
                    + Windows.shown(window.get()), "look back further, or make maxspan shorter");
        }
    }
}
