package dev.tocsin.rule;

import dev.tocsin.source.EmbeddedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A query of a hunt.
 *
 * @param text the query
 * @param language the hunt's word for its language ({@code ES|QL}, {@code EQL}, {@code KQL}, {@code SQL}, {@code YARA}), or
 *     empty when the hunt names none
 */
public record HuntQuery(EmbeddedText text, Optional<String> language) {
    /** A hunt of several languages does not say which query is in which; the first word of an ES|QL query tells it. */
    static HuntQuery of(EmbeddedText text, List<String> languages) {
        if (languages.size() < 2 || !languages.contains("ES|QL")) {
            return new HuntQuery(text, languages.stream().findFirst());
        }
        boolean piped = List.of("from", "row", "show", "ts").contains(firstWord(text.text()));
        return new HuntQuery(text, piped ? Optional.of("ES|QL")
                : languages.stream().filter(l -> !l.equals("ES|QL")).findFirst());
    }

    /** The query for the engine; empty for a language that it does not know, such as osquery's SQL. */
    public Optional<RuleQuery> query() {
        String id = switch (language.orElse("")) {
            case "ES|QL" -> "esql";
            case "EQL" -> "eql";
            case "KQL" -> "kuery";
            default -> null;
        };
        return Optional.ofNullable(id).map(known -> new RuleQuery(known, text));
    }

    private static String firstWord(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at) || text.startsWith("--", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at);
                at = end < 0 ? text.length() : end + 2;
            } else {
                break;
            }
        }
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end).toLowerCase(Locale.ROOT);
    }
}
