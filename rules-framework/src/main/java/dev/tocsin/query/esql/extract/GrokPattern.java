package dev.tocsin.query.esql.extract;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joni.exception.JOniException;
import org.opensearch.grok.Grok;

/** A GROK pattern: a regular expression of named parts, searched anywhere in a text (esql 110, 111). Thread safe. */
public final class GrokPattern {
    /**
     * A column of the pattern.
     *
     * @param name its name
     * @param type keyword, integer, long, double or boolean
     * @param groups the names of the groups of the expression that give its values, in the order of the pattern
     */
    record Capture(String name, EsqlType type, List<String> groups) {
    }

    private final Grok grok;
    private final String pattern;
    private final List<Capture> captures;

    private GrokPattern(Grok grok, String pattern, List<Capture> captures) {
        this.grok = grok;
        this.pattern = pattern;
        this.captures = captures;
    }

    /**
     * Reads a pattern.
     *
     * @throws PatternException when it is none, names an unknown part, or gives one name two types
     */
    public static GrokPattern of(String pattern) throws PatternException {
        GrokText text = GrokText.of(pattern);
        return new GrokPattern(compiled(text.expression(), pattern), pattern, text.captures());
    }

    static Grok compiled(String expression, String pattern) throws PatternException {
        try {
            return new Grok(Grok.BUILTIN_PATTERNS, expression, new MatchSupervisor(), warning -> { });
        } catch (IllegalArgumentException | JOniException e) {
            throw new PatternException("Invalid GROK pattern [" + pattern + "]: [" + e.getMessage() + "]");
        }
    }

    /**
     * The columns of a pattern with their types, in its order, without looking whether it can be searched for.
     *
     * @throws PatternException when it names an unknown part, or gives one name two types
     */
    public static Map<String, EsqlType> columns(String pattern) throws PatternException {
        return columns(GrokText.of(pattern).captures());
    }

    /** Its columns with their types, in the order of the pattern. */
    public Map<String, EsqlType> columns() {
        return columns(captures);
    }

    private static Map<String, EsqlType> columns(List<Capture> captures) {
        Map<String, EsqlType> out = new LinkedHashMap<>();
        captures.forEach(c -> out.put(c.name(), c.type()));
        return out;
    }

    /**
     * The texts of each column in their order: none for a part that is optional and did not match.
     *
     * @return null when the text does not match
     * @throws EsqlException when the search is endless in practice
     */
    public List<List<String>> match(String text) {
        Map<String, Object> found = captures(grok, text);
        if (found == null) {
            return null;
        }
        return captures.stream()
                .map(c -> c.groups().stream().map(found::get).filter(v -> v != null).map(Object::toString).toList())
                .toList();
    }

    private Map<String, Object> captures(Grok expression, String text) {
        try {
            return expression.captures(text);
        } catch (JOniException e) {
            throw EsqlException.illegal("GROK pattern [" + pattern + "] failed: " + e.getMessage());
        } catch (RuntimeException e) { // what the library throws for an interrupted search
            throw EsqlException.illegal("GROK pattern [" + pattern + "] took longer than " + MatchSupervisor.LIMIT.toSeconds()
                    + " s on a text of " + text.length() + " characters");
        }
    }

    /** The text that the longest beginning of the pattern takes, and what comes next in the pattern; null when all of it matches. */
    public Stop stop(String text) {
        List<String> parts = GrokText.parts(pattern);
        for (int count = parts.size(); count > 0; count--) {
            String beginning = String.join("", parts.subList(0, count));
            try {
                Map<String, Object> found = captures(compiled("(?<all>" + beginning + ")", pattern), text);
                if (found != null) {
                    int end = text.indexOf(found.get("all").toString()) + found.get("all").toString().length();
                    return count == parts.size() ? null : new Stop(end, parts.get(count));
                }
            } catch (PatternException e) {
                continue; // a beginning that is no expression by itself, such as a half alternative
            }
        }
        return new Stop(0, parts.isEmpty() ? "" : parts.get(0));
    }
}
