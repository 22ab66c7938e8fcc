package dev.tocsin.value;

import java.util.Locale;

/**
 * What Elasticsearch keeps of a JSON scalar in a field of a type.
 *
 * <p>Keyword and text types give {@link String}, integers {@link Long} (unsigned_long: {@link java.math.BigInteger}),
 * decimals {@link Double}, booleans {@link Boolean}, dates {@link java.time.Instant}, ip {@link IpAddress}, version
 * {@link String}.
 */
public final class Values {
    private Values() {
    }

    /**
     * The indexed value of a scalar.
     *
     * @param scalar a String, {@link JsonNumber} or Boolean
     * @param ignoreAbove the longest string that is indexed
     * @param lowercase whether a normalizer lowercases strings
     * @return null when the scalar is no value of the type or is left out of the index
     */
    public static Object indexed(Object scalar, FieldType type, int ignoreAbove, boolean lowercase) {
        String text = scalar.toString();
        if (text.length() > ignoreAbove) {
            return null;
        }
        return lowercase ? text.toLowerCase(Locale.ROOT) : text;
    }
}
