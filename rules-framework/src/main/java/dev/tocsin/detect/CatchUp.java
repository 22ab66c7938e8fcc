package dev.tocsin.detect;

import dev.tocsin.rule.Rule;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.value.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run that comes late looks at beside its own window: the windows of the runs that should have been. // rule-types 4
 *
 * @param back how far before the run's own window each of them lies, the farthest first
 * @param lost the time that even these leave out; zero for none
 */
record CatchUp(List<Duration> back, Duration lost) {
    private static final int MOST = 4;
    private static final CatchUp NOTHING = new CatchUp(List.of(), Duration.ZERO);

    /** Copies the list. */
    CatchUp {
        back = List.copyOf(back);
    }

    /**
     * The windows of a run.
     *
     * @param previous when the rule ran before; null for the first run, which catches up nothing
     */
    static CatchUp of(Rule rule, Instant previous, Instant at) {
        Duration interval = Interval.parse(rule.interval()).orElse(null);
        if (previous == null || interval == null) {
            return NOTHING;
        }
        RunWindow window = Windows.of(rule, at);
        Duration gap = Duration.between(previous, at).minus(Duration.between(window.from(), window.to()));
        if (gap.isNegative() || gap.isZero()) {
            return NOTHING;
        }
        long missing = gap.plus(interval).minusNanos(1).dividedBy(interval);
        List<Duration> back = new ArrayList<>();
        for (long number = Math.min(missing, MOST); number > 0; number--) {
            back.add(interval.multipliedBy(number));
        }
        Duration lost = gap.minus(interval.multipliedBy(back.size()));
        return new CatchUp(back, lost.isNegative() ? Duration.ZERO : lost);
    }

    /** The windows of a run, the oldest first and its own last. */
    static List<RunWindow> windows(Rule rule, Instant previous, Instant at) {
        RunWindow own = Windows.of(rule, at);
        List<RunWindow> windows = new ArrayList<>();
        of(rule, previous, at).back().forEach(by -> windows.add(own.earlier(by)));
        windows.add(own);
        return windows;
    }

    /** Runs a rule over all windows of a run, each with its own limit of alerts. */
    static Detection run(Detector detector, Run run, Instant previous) {
        Instant at = run.at().orElseThrow();
        CatchUp late = of(detector.rule(), previous, at);
        Detection found = new Detection(List.of(), List.of(), late.lost().isZero() ? List.of() : List.of(late.gap(detector.rule(), at)),
                run.memory());
        List<Duration> all = new ArrayList<>(late.back());
        all.add(Duration.ZERO);
        for (Duration by : all) {
            Detection next = detector.run(run.after(found.memory()).earlier(by));
            if (next.failed()) {
                return next;
            }
            found = next.after(found);
        }
        return found;
    }

    private Diagnostic gap(Rule rule, Instant at) {
        return new Diagnostic(Level.WARNING, "run-gap", rule.source(), rule.span("from"), "the run at " + at + " comes so late that "
                + Explainer.words(lost) + " of events were looked at by no run, which the engine reports as an error of the rule",
                "look back further: from = \"now-...\"");
    }
}
