package dev.tocsin.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes files so that nobody ever reads half of one. */
public final class WholeFile {
    private WholeFile() {
    }

    /** What a file is to hold. */
    public interface Content {
        /** Writes all of it; the stream is buffered and is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the text in UTF-8, as {@link #write(Path, Content)} does.
     *
     * @throws IOException when that is not possible; the target is then as before
     */
    public static void write(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes to a file beside the target and moves it there; folders are made, and the permissions of a file that was there stay.
     *
     * @throws IOException when that is not possible; the target is then as before
     */
    public static void write(Path target, Content content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = fresh(folder);
        boolean moved = false;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
                content.writeTo(out);
            }
            PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (view != null && Files.exists(target)) {
                Files.setPosixFilePermissions(temporary, view.readAttributes().permissions());
            }
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
