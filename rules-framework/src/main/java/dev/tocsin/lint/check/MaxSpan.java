package dev.tocsin.lint.check;

import dev.tocsin.lint.RuleSubject;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import dev.tocsin.value.Interval;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a sequence of a rule may last.
 *
 * @param text the query
 * @param span where it says so
 * @param duration the longest time between the first and the last event
 */
record MaxSpan(EmbeddedText text, Span span, Duration duration) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}[smhd])\\s*$");

    /** Empty for a rule without a sequence, or one whose sequence may last for ever. */
    static Optional<MaxSpan> of(RuleSubject subject) {
        if (!subject.rule().language().equals("eql") || subject.facts().isEmpty()) {
            return Optional.empty();
        }
        EmbeddedText text = subject.queryText().orElseThrow();
        return subject.facts().get().commands().stream().filter(c -> c.name().equals("maxspan")).findFirst().flatMap(said -> {
            Matcher form = FORM.matcher(said.span().of(text.text()));
            return form.find() ? Interval.parse(form.group(1)).map(d -> new MaxSpan(text, said.span(), d)) : Optional.empty();
        });
    }
}
