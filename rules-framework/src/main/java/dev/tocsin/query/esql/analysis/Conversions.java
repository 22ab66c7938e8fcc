package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.function.Call;
import dev.tocsin.query.esql.function.Functions;
import dev.tocsin.query.esql.function.ScalarFunction;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.Site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which function converts to a type, and what a string literal is in it (esql 20, 26). */
final class Conversions {
    /** Types that {@code ::} knows by name but does not convert to. */
    private static final Set<String> NOT_CONVERTED = Set.of("text", "short", "byte", "float", "half_float", "scaled_float", "null",
            "unsupported", "object", "nested", "_source", "_doc", "_tsid", "counter_integer", "counter_long", "counter_double",
            "doc_data_type", "partial_agg", "histogram", "flattened");
    private static final Map<String, String> OTHER_NAMES = Map.of("bool", "boolean", "datetime", "date", "int", "integer",
            "string", "keyword");
    /** The types that a literal becomes for a parameter that takes no strings, the first that fits. */
    private static final List<EsqlType> RANKED = List.of(EsqlType.DATE, EsqlType.DATE_PERIOD, EsqlType.TIME_DURATION, EsqlType.DOUBLE,
            EsqlType.LONG, EsqlType.INTEGER, EsqlType.IP, EsqlType.VERSION, EsqlType.GEO_POINT, EsqlType.GEO_SHAPE,
            EsqlType.CARTESIAN_POINT, EsqlType.CARTESIAN_SHAPE, EsqlType.BOOLEAN, EsqlType.UNSIGNED_LONG);

    private Conversions() {
    }

    /** The function behind {@code ::name}; empty for a name that is no type to convert to. */
    static Optional<ScalarFunction> named(String typeName) {
        String lower = typeName.toLowerCase(Locale.ROOT);
        return NOT_CONVERTED.contains(lower) ? Optional.empty()
                : EsqlType.named(OTHER_NAMES.getOrDefault(lower, lower)).flatMap(Conversions::to);
    }

    /** What is wrong with a name that {@link #named} does not know. */
    static String refusal(String typeName) {
        return NOT_CONVERTED.contains(typeName.toLowerCase(Locale.ROOT)) ? "values cannot be converted to [" + typeName + "]"
                : "there is no type [" + typeName + "]";
    }

    /** The function that converts to a type. */
    static Optional<ScalarFunction> to(EsqlType type) {
        String name = switch (type) {
            case DATE -> "to_datetime";
            case KEYWORD -> "to_string";
            case DATE_PERIOD -> "to_dateperiod";
            case TIME_DURATION -> "to_timeduration";
            case GEO_POINT -> "to_geopoint";
            case GEO_SHAPE -> "to_geoshape";
            case CARTESIAN_POINT -> "to_cartesianpoint";
            case CARTESIAN_SHAPE -> "to_cartesianshape";
            default -> "to_" + type.esName();
        };
        return Functions.named(name).filter(ScalarFunction.class::isInstance).map(ScalarFunction.class::cast);
    }

    /** The type that a string literal becomes for a parameter; empty when it takes strings or nothing fits. */
    static Optional<EsqlType> target(Set<EsqlType> types) {
        return types.isEmpty() || types.contains(EsqlType.KEYWORD) || types.contains(EsqlType.TEXT) ? Optional.empty()
                : RANKED.stream().filter(types::contains).findFirst();
    }

    /**
     * What a text is in a type.
     *
     * @throws EsqlException when it is nothing in it
     */
    static Object value(String text, EsqlType type, Site site, ZoneId zone) {
        ScalarFunction function = to(type).orElseThrow(() -> EsqlException.invalid("no text is a value of type " + type.esName()));
        Call call = new Call(site, List.of(EsqlType.KEYWORD), type, List.of(text), List.of(true), Map.of(), zone, Locale.ENGLISH);
        return function.binder().apply(call).apply(new Object[] {text}, Evaluation.at(Instant.EPOCH));
    }
}
