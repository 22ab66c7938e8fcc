package dev.tocsin.docs.site;

import dev.tocsin.source.Level;
import java.util.Locale;

/** Words for what files spell for machines. */
final class Words {
    private Words() {
    }

    /** A rule type as people call it. */
    static String type(String id) {
        return switch (id) {
            case "query" -> "Query";
            case "saved_query" -> "Saved query";
            case "eql" -> "EQL";
            case "esql" -> "ES|QL";
            case "threshold" -> "Threshold";
            case "new_terms" -> "New terms";
            case "threat_match" -> "Indicator match";
            case "machine_learning" -> "Machine learning";
            default -> id;
        };
    }

    /** A query language as people call it. */
    static String language(String id) {
        return switch (id) {
            case "kuery" -> "KQL";
            case "lucene" -> "Lucene";
            case "eql" -> "EQL";
            case "esql" -> "ES|QL";
            default -> id;
        };
    }

    static String level(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** {@code 1 rule}, {@code 2 rules}. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** A summary with a capital letter and a full stop. */
    static String sentence(String summary) {
        return summary.isEmpty() ? summary : summary.substring(0, 1).toUpperCase(Locale.ROOT) + summary.substring(1) + ".";
    }

    /** What stands after a prefix of a tag: {@code Windows} of {@code OS: Windows}. */
    static String after(String prefix, String tag) {
        return tag.substring(prefix.length()).strip();
    }
}
