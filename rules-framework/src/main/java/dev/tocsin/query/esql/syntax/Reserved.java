package dev.tocsin.query.esql.syntax;

import java.util.Locale;
import java.util.Set;

/** Words that are no bare names in expressions (esql 5). */
final class Reserved {
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "is", "like", "rlike", "null", "true", "false",
            "asc", "desc", "nulls", "first", "last", "by", "on", "with", "where");

    private Reserved() {
    }

    static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
