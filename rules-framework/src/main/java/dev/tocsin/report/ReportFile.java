package dev.tocsin.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a report so that nobody ever reads half of one. */
public final class ReportFile {
    private ReportFile() {
    }

    /**
     * Writes the text in UTF-8 to a file beside the target and moves it there; folders are made.
     *
     * @throws IOException when that is not possible; the target is then as before
     */
    public static void write(Path target, String text) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = fresh(folder);
        boolean moved = false;
        try {
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            try {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
            moved = true;
        } finally {
            if (!moved) { // once it is moved, its name may be another process's
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** A new file that others may read as they may read any file; those of {@code createTempFile} are for their owner alone. */
    private static Path fresh(Path folder) throws IOException {
        for (int i = 0;; i++) {
            try {
                return Files.createFile(folder.resolve(".tocsin" + i + ".tmp"));
            } catch (FileAlreadyExistsException e) {
                // another process writes there, or died while it did
            }
        }
    }
}
