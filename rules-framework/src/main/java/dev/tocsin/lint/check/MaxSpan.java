package dev.tocsin.lint.check;

import dev.tocsin.lint.RuleSubject;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
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
    private static final Pattern FORM = Pattern.compile("maxspan\\s*=\\s*([0-9]{1,9}[smhd])");

    /** Empty for a rule without a sequence, or one whose sequence may last for ever. */
    static Optional<MaxSpan> of(RuleSubject subject) {
        boolean sequence = subject.rule().language().equals("eql") && subject.facts().stream().flatMap(f -> f.commands().stream())
                .anyMatch(c -> c.name().equals("sequence"));
        if (!sequence) {
            return Optional.empty();
        }
        EmbeddedText text = subject.queryText().orElseThrow();
        // comments keep their length, so that offsets stay
        String code = blanked(text.text());
        Matcher form = FORM.matcher(code);
        return form.find() ? Windows.duration(form.group(1)).map(d -> new MaxSpan(text, new Span(form.start(), form.end()), d))
                : Optional.empty();
    }

    private static String blanked(String query) {
        return Pattern.compile("//[^\n]*").matcher(query).replaceAll(m -> " ".repeat(m.group().length()));
    }
}
