package dev.tocsin.query.esql;

import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.Arrays;

/** What a string literal means, as a text of its own that knows where each of its characters stands in the file. */
final class StringTexts {
    private StringTexts() {
    }

    /** The text of the constant at a span of a query; of one that is computed every character stands where it begins. */
    static EmbeddedText of(EmbeddedText query, Span constant, String value) {
        EmbeddedText literal = constant.of(query.text()).startsWith("\"") ? literal(query, constant) : null;
        if (literal != null && literal.text().equals(value)) {
            return literal;
        }
        int[] offsets = new int[value.length() + 1];
        Arrays.fill(offsets, place(query, constant.start()));
        return EmbeddedText.mapped(query.source(), value, offsets);
    }

    private static EmbeddedText literal(EmbeddedText query, Span literal) {
        String written = literal.of(query.text());
        boolean raw = written.startsWith("\"\"\"");
        int quotes = raw ? 3 : 1;
        StringBuilder text = new StringBuilder();
        int[] offsets = new int[written.length() + 1];
        int at = quotes;
        while (at < written.length() - quotes) {
            offsets[text.length()] = place(query, literal.start() + at);
            boolean escape = !raw && written.charAt(at) == '\\';
            if (escape) {
                at++;
            }
            char c = written.charAt(at);
            int known = escape ? "tnr".indexOf(c) : -1;
            text.append(known < 0 ? c : "\t\n\r".charAt(known));
            at++;
        }
        offsets[text.length()] = place(query, literal.start() + at);
        return EmbeddedText.mapped(query.source(), text.toString(), Arrays.copyOf(offsets, text.length() + 1));
    }

    private static int place(EmbeddedText query, int offset) {
        return query.toSource(new Span(offset, offset)).start();
    }
}
