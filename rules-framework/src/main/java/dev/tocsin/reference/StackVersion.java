package dev.tocsin.reference;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the Elastic Stack or of ECS.
 *
 * @param major the first number
 * @param minor the second
 * @param patch the third, 0 when the text has none
 */
public record StackVersion(int major, int minor, int patch) implements Comparable<StackVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6})(?:[-+].*)?)?");
    private static final Comparator<StackVersion> ORDER = Comparator.comparingInt(StackVersion::major)
            .thenComparingInt(StackVersion::minor).thenComparingInt(StackVersion::patch);

    /** The version of a text such as {@code 8.14}, {@code 9.2.0} or {@code 9.2.0-SNAPSHOT}; empty for any other text. */
    public static Optional<StackVersion> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int patch = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
        return Optional.of(new StackVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), patch));
    }

    /** Whether it is {@code other} or newer. */
    public boolean atLeast(StackVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(StackVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
