package dev.tocsin.docs.html;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that may be linked to, with every character that means something to Markdown or HTML encoded. */
public final class Address {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s].*");
    private static final String PLAIN = "-._~!$;=:@/,+";

    private Address() {
    }

    /** The address when it is one of http or https; empty for every other scheme and for what is no address. */
    public static Optional<String> web(String text) {
        String stripped = text.strip();
        boolean usable = WEB.matcher(stripped).matches() && stripped.chars().noneMatch(c -> Character.isWhitespace(c) || c < ' ');
        return usable ? Optional.of(encode(stripped, PLAIN + "?#&%")) : Optional.empty();
    }

    /** A relative link to a file, seen from a folder; empty when there is no way from one to the other. */
    public static Optional<String> relative(Path from, Path to) {
        try {
            String path = from.relativize(to).toString().replace('\\', '/');
            String encoded = encode(path, PLAIN.replace(":", ""));
            return Optional.of(encoded.startsWith("/") ? "." + encoded : encoded);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encode(String text, String plain) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (letter || plain.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
