package dev.tocsin.detect;

import dev.tocsin.value.JsonNumber;
import java.time.Instant;

/** Values of columns as they stand in an alert. */
final class Scalars {
    private Scalars() {
    }

    /** A string, number, boolean or null. */
    static Object json(Object value) {
        if (value instanceof Instant instant) {
            return instant.getNano() % 1_000_000 == 0 ? AlertWriter.time(instant) : instant.toString();
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return new JsonNumber(Long.toString(number.longValue()));
        }
        if (value instanceof Number number) {
            return new JsonNumber(number.toString());
        }
        return value == null || value instanceof Boolean || value instanceof JsonNumber ? value : value.toString();
    }
}
