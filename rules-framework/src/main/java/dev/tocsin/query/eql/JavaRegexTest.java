package dev.tocsin.query.eql;

import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.value.ValueSyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Whether a value of a function fits one of some regular expressions of Java as a whole. (eql 26) */
record JavaRegexTest(List<Pattern> patterns) implements ValueTest {
    /** Copies the list. */
    JavaRegexTest {
        patterns = List.copyOf(patterns);
    }

    @Override
    public boolean test(Object value) {
        return value instanceof String text
                && patterns.stream().anyMatch(p -> p.matcher(new PatientText(text)).matches());
    }

    /** @throws ValueSyntaxException when the text is no regular expression */
    static Pattern expression(String text, boolean ignoreCase) {
        try {
            return Pattern.compile(text, ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        } catch (PatternSyntaxException e) {
            throw new ValueSyntaxException("not a regular expression of Java: " + e.getDescription());
        }
    }

    /** A text that lets itself be read so often and no longer, because these expressions may backtrack for ever. */
    private static final class PatientText implements CharSequence {
        private static final int MOST_READS = 10_000_000;
        private final String text;
        private final int[] reads;

        PatientText(String text) {
            this(text, new int[1]);
        }

        private PatientText(String text, int[] reads) {
            this.text = text;
            this.reads = reads;
        }

        @Override
        public char charAt(int index) {
            if (++reads[0] > MOST_READS) {
                throw new IllegalArgumentException("the regular expression takes more than " + MOST_READS
                        + " steps on a value of " + text.length() + " characters");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new PatientText(text.substring(start, end), reads);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
