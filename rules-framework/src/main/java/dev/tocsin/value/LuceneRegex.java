package dev.tocsin.value;

import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * A regular expression in the dialect of Lucene with all its operators ({@code @ & ~ # < >} and quotes included), as
 * Elasticsearch's regexp queries, EQL's {@code regex} and ES|QL's {@code RLIKE} read it.
 *
 * <p>It fits whole values only: {@code ^} and {@code $} are plain characters. Matching takes time linear in the value's
 * length, whatever the expression. Immutable and thread safe.
 */
public final class LuceneRegex {
    /** The longest expression that is read; Lucene's parser goes one call deeper for each character. */
    static final int MAX_LENGTH = 2_000;
    private static final int MAX_DEPTH = 200;
    private static final int MAX_STATES = 100_000;

    private final String pattern;
    private final CharacterRunAutomaton automaton;
    private final boolean matchesAll;

    private LuceneRegex(String pattern, Automaton automaton) {
        this.pattern = pattern;
        this.automaton = new CharacterRunAutomaton(automaton);
        this.matchesAll = Operations.isTotal(automaton);
    }

    /**
     * Reads an expression.
     *
     * @param letters {@link LetterCase#UNICODE} is not offered by Lucene and counts as {@link LetterCase#ASCII}
     * @throws ValueSyntaxException when it is not one, is too long, or needs too much memory or work
     */
    public static LuceneRegex of(String pattern, LetterCase letters) {
        RegExp parsed = parse(pattern, letters);
        try {
            int limit = Operations.DEFAULT_DETERMINIZE_WORK_LIMIT;
            return new LuceneRegex(pattern, Operations.determinize(RegexAutomaton.of(parsed, limit), limit));
        } catch (TooComplexToDeterminizeException e) {
            throw new ValueSyntaxException("the regular expression is too complex: as an automaton it needs more than "
                    + Operations.DEFAULT_DETERMINIZE_WORK_LIMIT + " steps of work");
        } catch (IllegalArgumentException e) {
            throw new ValueSyntaxException("not a regular expression: " + e.getMessage());
        }
    }

    /**
     * Asks whether an expression can be read, without the work of making its automaton: one that passes may still be too
     * complex for {@link #of}.
     *
     * @throws ValueSyntaxException when it is no expression, is too long, or repeats too much
     */
    public static void check(String pattern) {
        parse(pattern, LetterCase.EXACT);
    }

    private static RegExp parse(String pattern, LetterCase letters) {
        if (pattern.length() > MAX_LENGTH) {
            throw new ValueSyntaxException("the regular expression has " + pattern.length()
                    + " characters; at most " + MAX_LENGTH + " are allowed");
        }
        if (depth(pattern) > MAX_DEPTH) {
            throw new ValueSyntaxException("the regular expression nests parentheses deeper than " + MAX_DEPTH);
        }
        try {
            RegExp parsed = new RegExp(pattern, RegExp.ALL, letters == LetterCase.EXACT ? 0 : RegExp.ASCII_CASE_INSENSITIVE);
            if (states(parsed) > MAX_STATES) {
                throw new ValueSyntaxException("the regular expression repeats too much: it needs more than "
                        + MAX_STATES + " states");
            }
            return parsed;
        } catch (ValueSyntaxException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new ValueSyntaxException("not a regular expression: " + e.getMessage());
        }
    }

    /** Whether the whole value fits. */
    public boolean matches(String value) {
        return matchesAll || automaton.run(value);
    }

    /** The expression as it was written. */
    public String pattern() {
        return pattern;
    }

    private static int depth(String pattern) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '\\' -> i++;
                case '(' -> deepest = Math.max(deepest, ++depth);
                case ')' -> depth--;
                default -> { }
            }
        }
        return deepest;
    }

    /** An upper bound of the states before determinizing; repetitions copy what they repeat. */
    private static long states(RegExp node) {
        if (node == null) {
            return 0;
        }
        long inner = states(node.exp1) + states(node.exp2);
        long own = node.s == null ? 1 : node.s.length() + 1L;
        long copies = switch (node.kind) {
            case REGEXP_REPEAT_MIN -> Math.max(1, node.min);
            case REGEXP_REPEAT_MINMAX -> Math.max(1, node.max);
            default -> 1;
        };
        return Math.min(inner * copies + own, Integer.MAX_VALUE);
    }
}
