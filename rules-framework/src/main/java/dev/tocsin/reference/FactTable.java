package dev.tocsin.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a table of facts that lies beside the classes. */
final class FactTable {
    private FactTable() {
    }

    /** The lines of a resource without its comments, which begin with {@code #}. */
    static List<String> lines(String name) {
        try (InputStream in = FactTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a line, parted by a character; {@code String.split} would make a pattern of it. */
    static String[] cells(String line, char parting, int atLeast) {
        int count = 1 + (int) line.chars().filter(c -> c == parting).count();
        String[] out = new String[Math.max(count, atLeast)];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = line.indexOf(parting, from);
            out[i] = line.substring(from, to < 0 ? line.length() : to);
            from = to + 1;
        }
        for (int i = count; i < out.length; i++) {
            out[i] = "";
        }
        return out;
    }
}
