package dev.tocsin.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds what lies in a folder to ingredients; a part that cannot be read leaves all others as they are. */
final class Tree {
    private final Ingredients into;
    private final boolean contents;
    private final Set<Path> seen = new HashSet<>();

    Tree(Ingredients into, boolean contents) {
        this.into = into;
        this.contents = contents;
    }

    void add(Path path) {
        if (Files.isDirectory(path)) {
            into.text("folder");
            folder(path);
        } else if (contents) {
            into.file(path);
        } else {
            into.text(Files.exists(path) ? "file" : "nothing");
        }
    }

    private void folder(Path folder) {
        List<Path> children = new ArrayList<>();
        try {
            // a link back to a folder that was seen says nothing new
            if (!seen.add(folder.toRealPath())) {
                into.text("again");
                return;
            }
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(children::add);
            }
        } catch (IOException | DirectoryIteratorException | SecurityException e) {
            into.text("unreadable: " + e.getClass().getName());
            return;
        }
        children.sort(null);
        into.number(children.size());
        for (Path child : children) {
            into.text(child.getFileName().toString());
            add(child);
        }
    }
}
