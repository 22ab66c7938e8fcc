package dev.tocsin.source;

import java.nio.file.Path;

/** Paths as messages show them. */
public final class ShownPath {
    private ShownPath() {
    }

    /** A path below the root without the root, any other path as it is; with forward slashes. */
    public static String below(Path root, Path path) {
        return (path.startsWith(root) ? root.relativize(path) : path).toString().replace('\\', '/');
    }
}
