package dev.tocsin.source;

import java.nio.file.Files;
import java.nio.file.Path;

/** Paths as messages show them. */
public final class ShownPath {
    private ShownPath() {
    }

    /** A path below the root without the root, any other path as it is; with forward slashes. */
    public static String below(Path root, Path path) {
        return (path.startsWith(root) ? root.relativize(path) : path).toString().replace('\\', '/');
    }

    /**
     * A folder as a path below the git repository that it lies in, with a slash at its end; empty for the repository itself, and
     * outside of any.
     */
    public static String inRepository(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at.equals(start) ? "" : below(at, start) + "/";
            }
        }
        return "";
    }
}
