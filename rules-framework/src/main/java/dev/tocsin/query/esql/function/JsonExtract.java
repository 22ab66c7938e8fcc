package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code JSON_EXTRACT}: scalars as texts, objects and arrays as they are written (esql 80). */
final class JsonExtract {
    static final ScalarFunction FUNCTION = ScalarFunction.named("json_extract").since("9.4")
            .summary("The value at a path of a JSON document, as a string.")
            .required("string", Declaration.types(EsqlType.STRING, Set.of(EsqlType.SOURCE)))
            .required("path", EsqlType.STRING)
            .returns(EsqlType.KEYWORD)
            .bind(call -> {
                if (call.isConstant(1) && call.constant(1) instanceof String text) {
                    JsonPath path = JsonPath.parse(text);
                    return (arguments, evaluation) -> JsonScanner.extract((String) arguments[0], path);
                }
                return (arguments, evaluation) ->
                        JsonScanner.extract((String) arguments[0], JsonPath.parse((String) arguments[1]));
            });

    private JsonExtract() {
    }

}
