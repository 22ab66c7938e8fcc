package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code REVERSE}: what a reader takes for one character stays together (esql 73). */
final class Reverse {
    static final ScalarFunction FUNCTION = ScalarFunction.named("reverse").since("8.16")
            .summary("A string backwards.")
            .required("str", EsqlType.STRING)
            .returns(ResultRule.likeArgument(0))
            .body((arguments, evaluation) -> reverse((String) arguments[0]));

    private Reverse() {
    }

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static String reverse(String text) {
        List<String> characters = new ArrayList<>();
        Matcher matcher = CHARACTER.matcher(text);
        while (matcher.find()) {
            characters.add(matcher.group());
        }
        Collections.reverse(characters);
        return String.join("", characters);
    }
}
