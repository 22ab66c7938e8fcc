package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.rule.Rule;
import dev.tocsin.value.DateMath;
import dev.tocsin.value.ValueSyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** A run sees the whole of a sequence. */
final class MaxspanWindow implements Check.OfRule {
    private static final java.util.regex.Pattern SPAN = java.util.regex.Pattern.compile("(\\d{1,12})\\s*(ms|s|m|h|d)\\s*$");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    @Override
    public About about() {
        return About.advice("maxspan-window", "the maxspan of a sequence is not longer than the window of a run")
                .why("""
                        Each run of a rule looks at the events from `from` to `to` and nowhere else. A sequence that takes longer than this window
                        is never found, however long maxspan is.""")
                .bad(Example.rule("""
                        type = "eql"
                        language = "eql"
                        from = "now-9m"
                        query = 'sequence by user.name with maxspan=30m [file where true] [process where true]'
                        """).flagging("with maxspan=30m"))
                .good(Example.rule("""
                        type = "eql"
                        language = "eql"
                        from = "now-35m"
                        query = 'sequence by user.name with maxspan=30m [file where true] [process where true]'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Optional<Duration> window = window(subject.rule());
        if (window.isEmpty() || !subject.rule().language().equals("eql") || subject.facts().isEmpty()) {
            return;
        }
        String text = subject.queryText().orElseThrow().text();
        for (QueryFacts.Mention mention : subject.facts().get().commands()) {
            Matcher span = SPAN.matcher(mention.span().of(text));
            if (mention.name().equals("maxspan") && span.find()) {
                Duration maxspan = Duration.ofMillis(Math.multiplyExact(Long.parseLong(span.group(1)), MILLIS.get(span.group(2))));
                if (maxspan.compareTo(window.get()) > 0) {
                    findings.add(subject.queryText().orElseThrow(), mention.span(), "a run sees only the time from "
                            + subject.rule().from() + " to " + subject.rule().to() + ", so that a sequence that takes "
                            + span.group().strip() + " is never found", "look back further than maxspan, or shorten it");
                }
            }
        }
    }

    private static Optional<Duration> window(Rule rule) {
        try {
            Instant now = Instant.EPOCH;
            return Optional.of(Duration.between(DateMath.parse(rule.from()).down(now, ZoneOffset.UTC),
                    DateMath.parse(rule.to()).down(now, ZoneOffset.UTC))).filter(d -> !d.isNegative());
        } catch (ValueSyntaxException e) {
            return Optional.empty(); // window-format reports it
        }
    }
}
