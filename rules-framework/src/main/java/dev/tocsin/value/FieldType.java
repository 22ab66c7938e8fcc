package dev.tocsin.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The field types of an Elasticsearch mapping, as far as detection rules meet them. */
public enum FieldType {
    KEYWORD(Family.STRING), CONSTANT_KEYWORD(Family.STRING), WILDCARD(Family.STRING),
    TEXT(Family.TEXT), MATCH_ONLY_TEXT(Family.TEXT), SEMANTIC_TEXT(Family.TEXT),
    BYTE(Family.INTEGER), SHORT(Family.INTEGER), INTEGER(Family.INTEGER), LONG(Family.INTEGER), UNSIGNED_LONG(Family.INTEGER),
    HALF_FLOAT(Family.DECIMAL), FLOAT(Family.DECIMAL), DOUBLE(Family.DECIMAL), SCALED_FLOAT(Family.DECIMAL),
    BOOLEAN(Family.BOOLEAN), DATE(Family.DATE), DATE_NANOS(Family.DATE), IP(Family.IP), VERSION(Family.VERSION),
    FLATTENED(Family.FLATTENED), OBJECT(Family.OBJECT), NESTED(Family.NESTED),
    GEO_POINT(Family.GEO), GEO_SHAPE(Family.GEO), CARTESIAN_POINT(Family.GEO), CARTESIAN_SHAPE(Family.GEO), POINT(Family.GEO), SHAPE(Family.GEO),
    BINARY(Family.OTHER), IP_RANGE(Family.OTHER), DATE_RANGE(Family.OTHER), LONG_RANGE(Family.OTHER), INTEGER_RANGE(Family.OTHER),
    DOUBLE_RANGE(Family.OTHER), FLOAT_RANGE(Family.OTHER), HISTOGRAM(Family.OTHER), AGGREGATE_METRIC_DOUBLE(Family.OTHER),
    DENSE_VECTOR(Family.OTHER), RANK_FEATURE(Family.OTHER), COMPLETION(Family.OTHER), SEARCH_AS_YOU_TYPE(Family.OTHER),
    PERCOLATOR(Family.OTHER), JOIN(Family.OTHER), TOKEN_COUNT(Family.OTHER);

    /** Types that behave alike in queries. */
    public enum Family { STRING, TEXT, INTEGER, DECIMAL, BOOLEAN, DATE, IP, VERSION, FLATTENED, OBJECT, NESTED, GEO, OTHER }

    private static final Map<String, FieldType> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(FieldType::esName, t -> t));

    private final Family family;

    FieldType(Family family) {
        this.family = family;
    }

    /** The types that it behaves like. */
    public Family family() {
        return family;
    }

    /** Whether its values are numbers. */
    public boolean isNumber() {
        return family == Family.INTEGER || family == Family.DECIMAL;
    }

    /** Its name in a mapping: {@code match_only_text}. */
    public String esName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a mapping's {@code type} entry; empty for a type that Tocsin does not know. */
    public static Optional<FieldType> named(String esName) {
        return Optional.ofNullable(BY_NAME.get(esName));
    }
}
