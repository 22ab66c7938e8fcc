package dev.tocsin.query.eql.function;

import dev.tocsin.value.FieldType;
import java.util.Optional;

/** The types that EQL tells apart, with the Java types of their values. */
public enum EqlType {
    /** {@link String}, of the keyword family. */
    STRING("string"),
    /** {@link Long}, {@link Double} or {@link java.math.BigInteger}. */
    NUMBER("number"),
    /** {@link Boolean}. */
    BOOLEAN("boolean"),
    /** {@link java.time.Instant}. */
    DATE("date"),
    /** {@link dev.tocsin.value.IpAddress}. */
    IP("ip"),
    /** {@link String} in the order of versions. */
    VERSION("version"),
    /** Only null. */
    NULL("null"),
    /** Of a field whose mapping is not known, and of a parameter that takes every type. */
    ANY("any type");

    private final String shown;

    EqlType(String shown) {
        this.shown = shown;
    }

    /** How messages call it. */
    public String shown() {
        return shown;
    }

    /** The type of a field; empty for one that EQL cannot use as it is: text, nested, geo, flattened. (eql 18) */
    public static Optional<EqlType> of(FieldType type) {
        return Optional.ofNullable(switch (type.family()) {
            case STRING -> STRING;
            case INTEGER, DECIMAL -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DATE;
            case IP -> IP;
            case VERSION -> VERSION;
            case TEXT, FLATTENED, OBJECT, NESTED, GEO, OTHER -> null;
        });
    }
}
