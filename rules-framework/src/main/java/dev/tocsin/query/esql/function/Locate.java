package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code LOCATE}: counts code points from 1 (esql 75). */
final class Locate {
    static final ScalarFunction FUNCTION = ScalarFunction.named("locate").since("8.14")
            .summary("Where in a string another begins, from 1; 0 for nowhere.")
            .required("string", EsqlType.STRING)
            .required("substring", EsqlType.STRING)
            .optional("start", Set.of(EsqlType.INTEGER))
            .returns(EsqlType.INTEGER)
            .body((arguments, evaluation) -> {
                String text = (String) arguments[0];
                int start = arguments.length == 2 ? 0 : Math.min(Math.max((int) arguments[2] - 1, 0), Texts.length(text));
                int found = text.indexOf((String) arguments[1], text.offsetByCodePoints(0, start));
                return found < 0 ? 0 : text.codePointCount(0, found) + 1;
            });

    private Locate() {
    }

}
