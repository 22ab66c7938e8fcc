package dev.tocsin.testing;

import dev.tocsin.detect.Document;
import dev.tocsin.value.JsonNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fields that an alert or a row must have, whatever else it has.
 *
 * <p>A value is expected to be among the actual ones: a scalar equals the actual scalar or one element of the actual list,
 * each element of a list is found in the actual list, an object's fields are found in the actual object (or in one of a list
 * of objects), and an empty list expects that there is no value. Numbers compare by value, and two texts that are dates by
 * their instant.
 */
public record ExpectedFields(Document fields) {
    /**
     * What is not as expected.
     *
     * @param path the dotted path of the field
     * @param expected the expected value as JSON
     * @param actual the actual value as JSON, or null when there is none
     */
    public record Difference(String path, String expected, String actual) {
        /** One phrase: {@code user.name is "al" instead of "bob"}. */
        public String sentence() {
            if (actual == null) {
                return path + " is missing, expected " + expected;
            }
            return expected.equals("[]") ? path + " is " + actual + ", expected no value"
                    : path + " is " + actual + " instead of " + expected;
        }
    }

    /** Whether they describe the alert of a single event of a sequence, which does not count as an alert. */
    boolean ofSequencePart() {
        return !fields.values("kibana.alert.group.index").isEmpty();
    }

    /** The differences in the order of the expectation; empty when the document is as expected. */
    public List<Difference> differences(Document actual) {
        Map<String, Difference> out = new LinkedHashMap<>();
        compare("", fields.json(), actual.json(), out);
        return new ArrayList<>(out.values());
    }

    private static void compare(String path, Object expected, Object actual, Map<String, Difference> out) {
        if (expected instanceof Map<?, ?> map && (actual instanceof Map<?, ?> || actual == null)) {
            map.forEach((key, value) -> compare(path.isEmpty() ? key.toString() : path + "." + key, value,
                    actual instanceof Map<?, ?> object ? object.get(key) : null, out));
        } else if (!matches(expected, actual)) {
            out.put(path, new Difference(path, JsonText.of(expected), actual == null ? null : JsonText.of(actual)));
        }
    }

    private static boolean matches(Object expected, Object actual) {
        if (expected instanceof List<?> list) {
            List<?> elements = actual instanceof List<?> actuals ? actuals : actual == null ? List.of() : List.of(actual);
            return list.isEmpty() ? elements.stream().allMatch(e -> e == null)
                    : list.stream().allMatch(e -> elements.stream().anyMatch(a -> matches(e, a)));
        }
        if (actual instanceof List<?> list) {
            return list.stream().anyMatch(element -> matches(expected, element));
        }
        if (expected instanceof Map<?, ?> map) {
            return actual instanceof Map<?, ?> object
                    && map.entrySet().stream().allMatch(e -> matches(e.getValue(), object.get(e.getKey())));
        }
        return sameScalar(expected, actual);
    }

    private static boolean sameScalar(Object expected, Object actual) {
        if (expected instanceof JsonNumber a && actual instanceof JsonNumber b) {
            return number(a).isPresent() && number(b).isPresent()
                    ? number(a).get().compareTo(number(b).get()) == 0 : a.equals(b);
        }
        if (expected instanceof String a && actual instanceof String b && !a.equals(b)) {
            Optional<Instant> left = instant(a);
            return left.isPresent() && left.equals(instant(b));
        }
        return expected == null ? actual == null : expected.equals(actual);
    }

    /** Exponents of any size would be written out by a comparison. */
    private static Optional<BigDecimal> number(JsonNumber number) {
        try {
            BigDecimal value = new BigDecimal(number.text());
            return Math.abs((long) value.scale()) < 10_000 ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        if (text.length() < 20 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
