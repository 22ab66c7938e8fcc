package dev.tocsin.testing.lock;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.source.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file {@code tocsin.lock} at the root of a repository. */
public final class LockFile {
    /** The id of what is said about the markers of a merge conflict. */
    public static final String CONFLICT = "lock-conflict";

    private LockFile() {
    }

    /**
     * Reads the lock of a repository.
     *
     * @return empty when there is none; without a value when it is broken or newer than this Tocsin; with a warning of the id
     *     {@link #CONFLICT} when it has the markers of a merge conflict: then it holds the entries of both sides
     */
    public static Optional<Checked<Lock>> read(Path root) {
        Path file = root.resolve(Lock.FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Checked<SourceText> text = Utf8.decode(Lock.FILE, Files.readAllBytes(file));
            return Optional.of(text.errors().isEmpty() ? LockReader.read(text.value()) : Checked.refused(text.errors()));
        } catch (IOException e) {
            return Optional.of(Checked.refused(java.util.List.of(new Diagnostic(Level.ERROR, LockReader.BROKEN, new SourceText(Lock.FILE, ""),
                    Span.at(0), "the lock cannot be read: " + e.getMessage(), null))));
        }
    }

    /** The text of a lock, every line ended by a line feed; equal locks have equal texts on every machine. */
    public static String text(Lock lock) {
        return LockText.of(lock);
    }
}
