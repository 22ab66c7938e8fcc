package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Address;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses of the repository's files at the place where people read them. */
final class SourceLink {
    private SourceLink() {
    }

    /** The address of a file; empty when the base is none of http or https. */
    static Optional<String> of(String base, String path) {
        StringBuilder out = new StringBuilder(base);
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~/".indexOf(c) >= 0;
            out.append(plain ? String.valueOf(c) : String.format(java.util.Locale.ROOT, "%%%02X", (int) c));
        }
        return Address.web(out.toString());
    }
}
