package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.value.EsqlType;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How messages write lists of types and numbers of arguments. */
final class Texts {
    private Texts() {
    }

    /** {@code date, ip or keyword}. */
    static String types(Collection<EsqlType> types) {
        return or(types.stream().filter(t -> t != EsqlType.TEXT || !types.contains(EsqlType.KEYWORD)).map(EsqlType::esName)
                .sorted().toList());
    }

    static String or(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    /** {@code one argument}, {@code two or three arguments}. */
    static String arguments(int fewest, int most) {
        if (fewest == most) {
            return fewest == 0 ? "no arguments" : number(fewest) + (fewest == 1 ? " argument" : " arguments");
        }
        return most == Integer.MAX_VALUE ? "at least " + number(fewest) + (fewest == 1 ? " argument" : " arguments")
                : fewest + 1 == most ? number(fewest) + " or " + number(most) + " arguments"
                : number(fewest) + " to " + number(most) + " arguments";
    }

    private static String number(int count) {
        List<String> words = List.of("no", "one", "two", "three", "four", "five");
        return count < words.size() ? words.get(count) : String.format(Locale.ROOT, "%d", count);
    }
}
