package dev.tocsin.query.esql.analysis;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the Elastic Stack.
 *
 * @param major the first number; {@link Integer#MAX_VALUE} for the newest
 * @param minor the second number
 */
record StackVersion(int major, int minor) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*");
    static final StackVersion NEWEST = new StackVersion(Integer.MAX_VALUE, 0);

    /** {@code 9.2.0} or {@code 9.2}; the newest for null or anything else. */
    static StackVersion of(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text.strip());
        return form.matches() ? new StackVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))) : NEWEST;
    }

    /**
     * Whether it has what is there since some versions: {@code 8.11}; {@code 8.18/9.0} for two lines of versions;
     * {@code 9.2..9.4} for some version among those, of which the last counts.
     */
    boolean has(String since) {
        if (this.equals(NEWEST)) {
            return true;
        }
        return Arrays.stream(since.replaceFirst(".*\\.\\.(?=\\d)", "").split("/")).map(StackVersion::of)
                .anyMatch(first -> major == first.major ? minor >= first.minor : major > first.major && !since.contains("/"))
                || since.contains("/") && Arrays.stream(since.split("/")).map(StackVersion::of).allMatch(f -> major > f.major);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
