package dev.tocsin.lint.check;

import dev.tocsin.rule.Rule;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The investigation guide of a rule.
 *
 * @param text the note
 * @param headings its headings that begin with number signs, those of code blocks left out
 */
record Guide(EmbeddedText text, List<Guide.Heading> headings) {
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})[ \\t]+(.*?)[ \\t]*#*[ \\t]*$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```+|~~~+)");

    /**
     * A heading.
     *
     * @param level how many number signs it has
     * @param span the whole line
     */
    record Heading(int level, String title, Span span) {
    }

    /** The guide of a rule; empty when it has none. */
    static Optional<Guide> of(Rule rule) {
        return rule.table().string("note").filter(n -> !n.value().isBlank()).map(n -> of(n.text()));
    }

    private static Guide of(EmbeddedText note) {
        List<Heading> headings = new ArrayList<>();
        String fence = null;
        int at = 0;
        for (String line : note.text().split("\n", -1)) {
            String begin = line.stripLeading();
            if (!begin.startsWith("#") && !begin.startsWith("```") && !begin.startsWith("~~~")) {
                at += line.length() + 1;
                continue;
            }
            Matcher mark = FENCE.matcher(line);
            if (fence != null) {
                fence = line.strip().startsWith(fence) ? null : fence;
            } else if (mark.lookingAt()) {
                fence = mark.group(1);
            } else {
                Matcher heading = HEADING.matcher(line);
                if (heading.matches()) {
                    headings.add(new Heading(heading.group(1).length(), heading.group(2), new Span(at, at + line.length())));
                }
            }
            at += line.length() + 1;
        }
        return new Guide(note, headings);
    }
}
