package dev.tocsin.value;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of a field of type {@code version}: by the precedence rules of Semantic Versioning, for any number of numeric
 * parts; a version of fewer parts before one that continues it, build metadata last, and texts that are no version after
 * all versions, by their bytes.
 */
public final class VersionOrder {
    /** The order as a comparator. */
    public static final Comparator<String> COMPARATOR = VersionOrder::compare;

    private static final String NUMBER = "(?:0|[1-9][0-9]*+)";
    private static final String PRE_RELEASE_PART = "(?:[0-9]*[a-zA-Z-][0-9a-zA-Z-]*|" + NUMBER + ")";
    private static final Pattern LEGAL = Pattern.compile(
            "(?<main>" + NUMBER + "(?:\\." + NUMBER + ")*+)"
            + "(?:-(?<pre>" + PRE_RELEASE_PART + "(?:\\." + PRE_RELEASE_PART + ")*+))?"
            + "(?<build>\\+[0-9a-zA-Z-]++(?:\\.[0-9a-zA-Z-]++)*+)?");
    private static final int MAX_LENGTH = 1024;

    private VersionOrder() {
    }

    /** Negative, zero or positive as {@code a} sorts before, with or after {@code b}; zero only for equal texts. */
    public static int compare(String a, String b) {
        return Utf8Order.compare(key(a), key(b));
    }

    /** A text whose order among such texts is the version's order among versions. */
    static String key(String version) {
        Matcher parts = version.length() > MAX_LENGTH ? null : LEGAL.matcher(version);
        if (parts == null || !parts.matches()) {
            return "\u0004" + version;
        }
        StringBuilder out = new StringBuilder("\u0001");
        for (String number : parts.group("main").split("\\.")) {
            number(out.append('.'), number);
        }
        if (parts.group("pre") == null) {
            out.append('\u0003');
        } else {
            out.append('\u0002');
            for (String part : parts.group("pre").split("\\.")) {
                boolean numeric = part.chars().allMatch(c -> c >= '0' && c <= '9');
                if (numeric) {
                    number(out.append("\u0002"), part);
                } else {
                    out.append("\u0003").append(part);
                }
                out.append('\u0001');
            }
            out.append('\u0000');
        }
        return out.append(parts.group("build") == null ? "" : parts.group("build")).toString();
    }

    /** Digits behind their count, so that longer numbers sort after shorter ones. */
    private static void number(StringBuilder out, String digits) {
        out.append((char) (0x100 + digits.length())).append(digits);
    }
}
