package dev.tocsin.query.eql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables beside the package: a row on each line, cells separated by {@code ¦}, comments after {@code #} at its start. */
public final class CaseTable {
    private CaseTable() {
    }

    /** The rows of a table. */
    public static List<List<String>> rows(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\s+¦\\s+", -1)).map(String::strip).toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of two columns. */
    static Map<String, String> pairs(String name) {
        Map<String, String> out = new LinkedHashMap<>();
        rows(CaseTable.class, name).forEach(row -> out.put(row.get(0), row.get(1)));
        return out;
    }
}
