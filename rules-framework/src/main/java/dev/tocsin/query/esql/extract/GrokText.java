package dev.tocsin.query.esql.extract;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opensearch.grok.Grok;

/**
 * The text of a GROK pattern made ready for the library, which keeps only one value of a name and throws when a value is not of
 * the type: every group gets a name of its own, types are taken off and remembered.
 */
final class GrokText {
    private static final Pattern REFERENCE = Pattern.compile("%\\{([A-Za-z0-9_]+)(?::([\\p{Alnum}@\\[\\]_:.-]+))?}");
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([^>=!][^>]*)>");
    private static final int DEEPEST = 200;

    private final String pattern;
    private final Map<String, EsqlType> types = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    private String expression;

    private GrokText(String pattern) {
        this.pattern = pattern;
    }

    static GrokText of(String pattern) throws PatternException {
        GrokText text = new GrokText(pattern);
        text.checkDepth();
        text.expression = text.groupsOf(text.referencesOf(pattern));
        return text;
    }

    /** What to give to the library. */
    String expression() {
        return expression;
    }

    /** The columns in the order of the pattern. */
    List<GrokPattern.Capture> captures() {
        return types.entrySet().stream()
                .map(e -> new GrokPattern.Capture(e.getKey(), e.getValue(), List.copyOf(groups.get(e.getKey())))).toList();
    }

    /** Replaces references to parts that have names inside by their text, so that each of these names is seen. */
    private String referencesOf(String text) throws PatternException {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String definition = Grok.BUILTIN_PATTERNS.get(matcher.group(1));
            if (definition == null) {
                throw new PatternException("Invalid pattern [" + pattern + "] for grok: Unable to find pattern [" + matcher.group(1)
                        + "] in Grok's pattern dictionary");
            }
            String replacement = matcher.group();
            if (hasNames(definition)) {
                String name = matcher.group(2);
                replacement = (name == null ? "(?:" : "(?<" + name + ">") + referencesOf(definition) + ")";
            } else if (matcher.group(2) != null) {
                replacement = "(?<" + matcher.group(2) + ">%{" + matcher.group(1) + "})";
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(out).toString();
    }

    private static boolean hasNames(String definition) {
        if (GROUP.matcher(definition).find()) {
            return true;
        }
        Matcher matcher = REFERENCE.matcher(definition);
        while (matcher.find()) {
            String inner = Grok.BUILTIN_PATTERNS.get(matcher.group(1));
            if (matcher.group(2) != null || inner != null && hasNames(inner)) {
                return true;
            }
        }
        return false;
    }

    private String groupsOf(String text) throws PatternException {
        Matcher matcher = GROUP.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            if (escaped(text, matcher.start())) {
                continue;
            }
            String[] written = matcher.group(1).split(":", -1);
            EsqlType type = type(written.length > 1 ? written[1] : "");
            EsqlType before = types.putIfAbsent(written[0], type);
            if (before != null && before != type) {
                throw new PatternException("Invalid GROK pattern [" + pattern + "]: the attribute [" + written[0]
                        + "] is defined multiple times with different types");
            }
            List<String> names = groups.computeIfAbsent(written[0], n -> new ArrayList<>());
            String name = names.isEmpty() ? written[0] : written[0] + "@again" + names.size();
            names.add(name);
            matcher.appendReplacement(out, Matcher.quoteReplacement("(?<" + name + ">"));
        }
        return matcher.appendTail(out).toString();
    }

    private static EsqlType type(String name) { // esql 110
        return switch (name) {
            case "int" -> EsqlType.INTEGER;
            case "long" -> EsqlType.LONG;
            case "float", "double" -> EsqlType.DOUBLE;
            case "boolean" -> EsqlType.BOOLEAN;
            default -> EsqlType.KEYWORD;
        };
    }

    private static boolean escaped(String text, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** The library reads groups by recursion. */
    private void checkDepth() throws PatternException {
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if ((c == '(' || c == '[') && !escaped(pattern, i)) {
                depth++;
            } else if ((c == ')' || c == ']') && !escaped(pattern, i)) {
                depth = Math.max(0, depth - 1);
            }
            if (depth > DEEPEST) {
                throw new PatternException("Invalid GROK pattern: groups are nested deeper than " + DEEPEST);
            }
        }
    }

    /** The pattern cut before each reference and each outer group, and after it. */
    static List<String> parts(String pattern) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean opens = (c == '(' || pattern.startsWith("%{", i)) && !escaped(pattern, i);
            if (opens && depth++ == 0 && i > start) {
                parts.add(pattern.substring(start, i));
                start = i;
            }
            if ((c == ')' || c == '}' && depth > 0) && !escaped(pattern, i) && --depth == 0) {
                int end = quantified(pattern, i + 1);
                parts.add(pattern.substring(start, end));
                start = end;
                i = end - 1;
            }
        }
        if (start < pattern.length()) {
            parts.add(pattern.substring(start));
        }
        return parts;
    }

    private static int quantified(String pattern, int at) {
        int end = at;
        while (end < pattern.length() && "?*+".indexOf(pattern.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}
