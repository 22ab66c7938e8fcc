package dev.tocsin.lint;

import dev.tocsin.source.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Writes a changed text over a file, wholly or not at all. */
public final class FileChange {
    private static final Set<PosixFilePermission> WRITERS = Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_WRITE);

    private FileChange() {
    }

    /**
     * Writes the text beside the file and moves it there; a link stays a link, and permissions stay what they are.
     *
     * @param root the folder that the file must lie in, links followed
     * @param before what the file held when it was read
     * @return why the file was left as it is, one sentence without a full stop; empty when it was written
     */
    public static Optional<String> write(Path root, Path file, String before, String after) {
        try {
            Path target = file.toRealPath();
            if (!target.startsWith(root.toRealPath())) {
                return Optional.of("it lies outside the repository, in " + target);
            }
            if (!isWritable(target)) {
                return Optional.of("it is read-only");
            }
            if (!Arrays.equals(Files.readAllBytes(target), before.getBytes(StandardCharsets.UTF_8))) {
                return Optional.of("it changed while it was looked at; run the goal again");
            }
            WholeFile.write(target, after);
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of("it was removed while it was looked at");
        } catch (AccessDeniedException e) {
            return Optional.of("access to " + e.getFile() + " is denied");
        } catch (IOException | SecurityException e) {
            return Optional.of("it cannot be written: " + e.getMessage());
        }
    }

    /** An administrator may write everything; a file that nobody has the permission to write is meant to stay as it is. */
    private static boolean isWritable(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        boolean writers = view == null || view.readAttributes().permissions().stream().anyMatch(WRITERS::contains);
        return writers && Files.isWritable(file);
    }
}
