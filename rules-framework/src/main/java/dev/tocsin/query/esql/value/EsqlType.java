package dev.tocsin.query.esql.value;

import dev.tocsin.value.FieldType;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of ES|QL columns and expressions (esql 22). */
public enum EsqlType {
    NULL, BOOLEAN, INTEGER, LONG, UNSIGNED_LONG, DOUBLE, KEYWORD, TEXT, IP, VERSION, DATE, DATE_NANOS, DATE_PERIOD, TIME_DURATION,
    GEO_POINT, GEO_SHAPE, CARTESIAN_POINT, CARTESIAN_SHAPE, GEOHASH, GEOTILE, GEOHEX, DATE_RANGE, FLATTENED, DENSE_VECTOR,
    AGGREGATE_METRIC_DOUBLE, HISTOGRAM, EXPONENTIAL_HISTOGRAM, TDIGEST, COUNTER_INTEGER, COUNTER_LONG, COUNTER_DOUBLE,
    /** The whole event, {@code METADATA _source}. */
    SOURCE,
    /** The identity of a time series, {@code METADATA _tsid}. */
    TSID,
    /** A field that queries can only keep or drop: a type that ES|QL does not read, or different types over the indices. */
    UNSUPPORTED,
    /** A field that no schema knows, of a schema that is not complete: fits wherever any type fits. */
    UNKNOWN;

    /** keyword and text, which behave alike (esql 23). */
    public static final Set<EsqlType> STRING = Set.of(KEYWORD, TEXT);
    /** All four kinds of numbers. */
    public static final Set<EsqlType> NUMERIC = Set.of(INTEGER, LONG, UNSIGNED_LONG, DOUBLE);
    /** Numbers that widen into one another. */
    public static final Set<EsqlType> SIGNED = Set.of(INTEGER, LONG, DOUBLE);
    /** integer, long and unsigned_long. */
    public static final Set<EsqlType> WHOLE_NUMBER = Set.of(INTEGER, LONG, UNSIGNED_LONG);
    /** date and date_nanos. */
    public static final Set<EsqlType> DATES = Set.of(DATE, DATE_NANOS);
    /** date_period and time_duration. */
    public static final Set<EsqlType> INTERVALS = Set.of(DATE_PERIOD, TIME_DURATION);
    /** Points and shapes. */
    public static final Set<EsqlType> SPATIAL = Set.of(GEO_POINT, GEO_SHAPE, CARTESIAN_POINT, CARTESIAN_SHAPE);
    /** Cells of a grid. */
    public static final Set<EsqlType> GRIDS = Set.of(GEOHASH, GEOTILE, GEOHEX);

    /** Its name in results and messages: {@code unsigned_long}, {@code date}, {@code _source}. */
    public String esName() {
        return this == SOURCE || this == TSID ? "_" + lower() : lower();
    }

    private String lower() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are numbers. */
    public boolean isNumeric() {
        return NUMERIC.contains(this);
    }

    /** Whether it is keyword or text. */
    public boolean isString() {
        return STRING.contains(this);
    }

    /** Whether it is date or date_nanos. */
    public boolean isDate() {
        return DATES.contains(this);
    }

    /** Whether it is date_period or time_duration. */
    public boolean isInterval() {
        return INTERVALS.contains(this);
    }

    /** The type that a function gives for an argument of this type: keyword for text, else the same (esql 23). */
    public EsqlType noText() {
        return this == TEXT ? KEYWORD : this;
    }

    /** Whether a number of this type can be read as one of {@code wider}: integer, long, double in this order (esql 24). */
    public boolean widensTo(EsqlType wider) {
        return this == wider || SIGNED.contains(this) && SIGNED.contains(wider) && compareTo(wider) < 0 && wider != UNSIGNED_LONG;
    }

    /** The type to which two numbers widen; empty when one of them is no number or only one is unsigned (esql 24). */
    public static Optional<EsqlType> common(EsqlType one, EsqlType other) {
        if (one == other) {
            return Optional.of(one);
        }
        return one.widensTo(other) ? Optional.of(other) : other.widensTo(one) ? Optional.of(one) : Optional.empty();
    }

    /** The type whose {@link #esName()} it is; {@code datetime} is date. */
    public static Optional<EsqlType> named(String esName) {
        String name = esName.equals("datetime") ? "date" : esName;
        return Arrays.stream(values()).filter(t -> t.esName().equals(name)).findFirst();
    }

    /** The type that a mapped field has in queries (esql 22, 33). */
    public static EsqlType of(FieldType field) {
        return switch (field) {
            case KEYWORD, CONSTANT_KEYWORD, WILDCARD -> KEYWORD;
            case TEXT, MATCH_ONLY_TEXT, SEMANTIC_TEXT -> TEXT;
            case BYTE, SHORT, INTEGER -> INTEGER;
            case LONG -> LONG;
            case UNSIGNED_LONG -> UNSIGNED_LONG;
            case HALF_FLOAT, FLOAT, DOUBLE, SCALED_FLOAT -> DOUBLE;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DATE;
            case DATE_NANOS -> DATE_NANOS;
            case IP -> IP;
            case VERSION -> VERSION;
            case FLATTENED -> FLATTENED;
            case GEO_POINT -> GEO_POINT;
            case GEO_SHAPE -> GEO_SHAPE;
            case CARTESIAN_POINT, POINT -> CARTESIAN_POINT;
            case CARTESIAN_SHAPE, SHAPE -> CARTESIAN_SHAPE;
            case DATE_RANGE -> DATE_RANGE;
            case HISTOGRAM -> HISTOGRAM;
            case AGGREGATE_METRIC_DOUBLE -> AGGREGATE_METRIC_DOUBLE;
            case DENSE_VECTOR -> DENSE_VECTOR;
            default -> UNSUPPORTED;
        };
    }
}
