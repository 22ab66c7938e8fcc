package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of Java, guarded: one that would run without end, or so deep that the stack overflows, ends the query
 * with an error instead (esql 77). Immutable and thread safe.
 */
final class JavaRegex {
    /** How often a match may look at a character: far beyond what expressions without nested repetition need. */
    private static final long STEPS = 20_000_000;
    private static final int LONGEST = 10_000;

    private final Pattern pattern;

    private JavaRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads an expression.
     *
     * @throws EsqlException when it is none
     */
    static JavaRegex of(String regex) {
        if (regex.length() > LONGEST) {
            throw EsqlException.illegal("a regular expression of " + regex.length() + " characters is not supported by Tocsin");
        }
        try {
            return new JavaRegex(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            throw EsqlException.of(EsqlException.Kind.PATTERN_SYNTAX, e.getMessage());
        } catch (StackOverflowError e) {
            throw EsqlException.illegal("the regular expression is nested too deeply");
        }
    }

    /**
     * Looks at a replacement before there is a text.
     *
     * @throws EsqlException when it names a group that there is not
     */
    void checkReplacement(String replacement) {
        for (int i = replacement.indexOf('$'); i >= 0; i = replacement.indexOf('$', i + 1)) {
            int group = i + 1 < replacement.length() ? Character.digit(replacement.charAt(i + 1), 10) : -1;
            boolean escaped = (i - 1 - lastOther(replacement, i - 1)) % 2 != 0;
            if (!escaped && group > pattern.matcher("").groupCount()) {
                throw EsqlException.illegal("No group " + group);
            }
        }
    }

    /** The last place up to {@code from} that holds no backslash, or -1. */
    private static int lastOther(String text, int from) {
        int at = from;
        while (at >= 0 && text.charAt(at) == '\\') {
            at--;
        }
        return at;
    }

    /**
     * The text with every match replaced; {@code $1} and backslashes in the replacement as in Java.
     *
     * @throws EsqlException when the replacement names a group that there is not, or the result is too long
     * @throws AbortException when the expression takes too long on the text
     */
    String replaceAll(String text, String replacement) {
        try {
            StringBuilder out = new StringBuilder();
            Matcher matcher = pattern.matcher(new BoundedText(text, STEPS));
            int from = 0;
            while (matcher.find()) {
                matcher.appendReplacement(out, replacement);
                from = matcher.end();
                if (out.length() > Texts.LONGEST) {
                    throw EsqlException.illegal("Creating strings with more than [" + Texts.LONGEST + "] bytes is not supported");
                }
            }
            return out.append(text, from, text.length()).toString();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw EsqlException.illegal(e.getMessage());
        } catch (BoundedText.ExhaustedException | StackOverflowError e) {
            throw new AbortException("the regular expression [" + pattern + "] takes too long on a text of " + text.length()
                    + " characters: it can match the same text in too many ways");
        }
    }
}
