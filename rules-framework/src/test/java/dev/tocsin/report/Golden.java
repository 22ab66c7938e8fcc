package dev.tocsin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with a file beside the package; {@code -Dtocsin.goldens=write} writes the files anew. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dev/tocsin/report");

    private Golden() {
    }

    static void check(String name, String actual) {
        check(FOLDER, name, actual);
    }

    /** Compares with a file of a folder. */
    public static void check(Path folder, String name, String actual) {
        Path file = folder.resolve(name);
        try {
            if ("write".equals(System.getProperty("tocsin.goldens"))) {
                Files.createDirectories(folder);
                Files.writeString(file, actual, StandardCharsets.UTF_8);
            }
            assertThat(actual).as("%s; run with -Dtocsin.goldens=write to accept", file)
                    .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
