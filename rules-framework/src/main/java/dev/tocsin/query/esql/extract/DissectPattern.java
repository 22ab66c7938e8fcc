package dev.tocsin.query.esql.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opensearch.dissect.DissectException;
import org.opensearch.dissect.DissectParser;

/** A DISSECT pattern: keys with the text between them (esql 107 to 109). Immutable and thread safe. */
public final class DissectPattern {
    private static final Pattern KEY = Pattern.compile("%\\{([^}]*?)}([^%]*)", Pattern.DOTALL);

    /** One key with the text that must follow it. */
    private record Key(String written, String delimiter) {
        boolean padded() {
            return written.endsWith("->");
        }

        /** The name without modifiers; empty for a key that is skipped. */
        String name() {
            String name = padded() ? written.substring(0, written.length() - 2) : written;
            if (name.startsWith("?")) {
                return "";
            }
            if (name.startsWith("+")) {
                return name.substring(1).replaceFirst("/[0-9]+$", "");
            }
            return name;
        }
    }

    private final DissectParser parser;
    private final String lead;
    private final List<Key> keys;
    private final List<String> names;

    private DissectPattern(DissectParser parser, String lead, List<Key> keys, List<String> names) {
        this.parser = parser;
        this.lead = lead;
        this.keys = keys;
        this.names = names;
    }

    /**
     * Reads a pattern.
     *
     * @param separator what joins the values of appended keys
     * @throws PatternException when it is none, or has reference keys (esql 108)
     */
    public static DissectPattern of(String pattern, String separator) throws PatternException {
        int first = Math.max(0, pattern.indexOf('%'));
        List<Key> keys = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = KEY.matcher(pattern).region(first, pattern.length());
        while (matcher.find()) {
            Key key = new Key(matcher.group(1), matcher.group(2));
            if (key.written.startsWith("*") || key.written.startsWith("&")) {
                throw new PatternException("Reference keys not supported in dissect patterns: [%{" + key.written + "}]");
            }
            if (!keys.isEmpty() && keys.get(keys.size() - 1).delimiter.isEmpty()) {
                throw new PatternException("Invalid pattern for dissect: [" + pattern + "], nothing stands before %{" + key.written
                        + "}, so it would never match");
            }
            keys.add(key);
            names.add(key.name());
        }
        names.remove("");
        try {
            return new DissectPattern(new DissectParser(pattern, separator), pattern.substring(0, first), List.copyOf(keys),
                    List.copyOf(names));
        } catch (DissectException e) {
            throw new PatternException("Invalid pattern for dissect: [" + pattern + "]");
        }
    }

    /** The names of its columns, all keyword, in the order of the pattern. */
    public List<String> names() {
        return names;
    }

    /** The value of each name in their order; null when the text does not match. */
    public String[] match(String text) {
        if (stop(text) != null) {
            return null;
        }
        Map<String, String> found;
        try {
            found = parser.parse(text);
        } catch (DissectException e) {
            return null;
        }
        String[] values = new String[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = found.get(names.get(i));
        }
        return values;
    }

    /** The first literal text of the pattern that is not found in its turn; null when all of them are. */
    public Stop stop(String text) {
        if (!text.startsWith(lead)) {
            return new Stop(0, lead);
        }
        int at = lead.length();
        for (Key key : keys) {
            if (!key.delimiter.isEmpty()) {
                int found = text.indexOf(key.delimiter, at);
                if (found < 0) {
                    return new Stop(at, key.delimiter);
                }
                at = found + key.delimiter.length();
                while (key.padded() && text.startsWith(key.delimiter, at)) {
                    at += key.delimiter.length();
                }
            }
        }
        return null;
    }
}
