package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import java.time.Duration;
import java.util.Optional;

/** Runs leave no gap. */
final class WindowGap implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("window-gap", "the window of a run is longer than the time between runs")
                .why("""
                        With a window no longer than the interval, events that arrive a little late are seen by no run.""")
                .bad(Example.rule("""
                        from = "now-4m"
                        interval = "5m"
                        """)
                        .flagging("\"now-4m\""))
                .good(Example.rule("""
                        from = "now-10m"
                        interval = "5m"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        Optional<Duration> window = Windows.window(rule);
        Optional<Duration> interval = Windows.interval(rule);
        if (window.isPresent() && interval.isPresent() && window.get().compareTo(interval.get()) < 0) {
            findings.add(rule.span("from"), "each run looks back " + Windows.shown(window.get()) + ", but there are "
                    + Windows.shown(interval.get()) + " between runs", "look back further than " + Windows.shown(interval.get()));
        }
    }
}
