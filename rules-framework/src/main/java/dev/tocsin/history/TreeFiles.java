package dev.tocsin.history;

import dev.tocsin.source.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/** Writes files of a tree to a folder. What the tree holds is untrusted: no name of it leads out of the folder. */
final class TreeFiles {
    private final Repository repository;
    private final ObjectId tree;
    private final Path folder;
    private final Bounds bounds;
    private final Set<String> written = new HashSet<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private long bytes;

    TreeFiles(Repository repository, ObjectId tree, Path folder, Bounds bounds) {
        this.repository = repository;
        this.tree = tree;
        this.folder = folder;
        this.bounds = bounds;
    }

    /** Writes what lies at some paths, the empty one for everything; says what was left out. */
    List<Diagnostic> write(Collection<String> paths) {
        problems.clear();
        try (ObjectReader reader = repository.newObjectReader(); TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            if (!paths.contains("")) {
                walk.setFilter(PathFilterGroup.createFromStrings(paths));
            }
            while (walk.next() && entry(walk.getPathString(), walk.getFileMode(0), walk.getObjectId(0), reader)) {
                continue;
            }
        } catch (IOException e) {
            problems.add(Problem.error(Problem.TREE, "", "the files of the commit cannot be read: " + e.getMessage(), null));
        }
        return List.copyOf(problems);
    }

    /** @return false when a bound is reached */
    private boolean entry(String path, FileMode mode, ObjectId id, ObjectReader reader) throws IOException {
        if (mode == FileMode.SYMLINK || mode == FileMode.GITLINK) {
            problems.add(Problem.warning(Problem.TREE, path, mode == FileMode.SYMLINK ? "links are not followed in an earlier commit"
                    : "the files of a submodule are not part of this repository's history", null));
            return true;
        }
        Optional<Path> target = inside(path);
        if (target.isEmpty()) {
            problems.add(Problem.error(Problem.TREE, path, "the commit holds a file whose name leads elsewhere; it is not written", null));
            return true;
        }
        if (!written.add(path)) {
            return true;
        }
        if (written.size() > bounds.files()) {
            problems.add(Problem.error(Problem.TREE, path, "the commit has more than " + bounds.files() + " files here",
                    "name a smaller folder with -Dtocsin.rules and -Dtocsin.fixtures"));
            return false;
        }
        try {
            return file(path, target.get(), id, reader);
        } catch (MissingObjectException e) {
            problems.add(Problem.error(Problem.TREE, path, "this clone does not have the file as it was (a partial clone has not)",
                    "fetch it: git fetch --refetch --filter=blob:limit=1g"));
        } catch (FileAlreadyExistsException e) {
            problems.add(Problem.warning(Problem.TREE, path, "another file differs from it in the case of letters only, which this"
                    + " file system does not tell apart", null));
        }
        return true;
    }

    private boolean file(String path, Path target, ObjectId id, ObjectReader reader) throws IOException {
        ObjectLoader loader = reader.open(id, Constants.OBJ_BLOB);
        Optional<LargeFile> large = loader.getSize() < LargeFile.LONGEST ? LargeFile.of(loader.getBytes()) : Optional.empty();
        Optional<Path> stored = large.flatMap(l -> l.stored(repository));
        if (large.isPresent() && stored.isEmpty()) {
            problems.add(Problem.warning(Problem.TREE, path, "git-lfs keeps this file elsewhere, and it is not here", "git lfs fetch --all"));
            return true;
        }
        long size = stored.isPresent() ? Files.size(stored.get()) : loader.getSize();
        if (size > bounds.fileBytes()) {
            problems.add(Problem.error(Problem.TREE, path, "the file has " + size + " bytes; " + bounds.fileBytes() + " is the most", null));
            return true;
        }
        bytes += size;
        if (bytes > bounds.bytes()) {
            problems.add(Problem.error(Problem.TREE, path, "the commit has more than " + bounds.bytes() + " bytes here",
                    "name a smaller folder with -Dtocsin.rules and -Dtocsin.fixtures"));
            return false;
        }
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (stored.isPresent()) {
                Files.copy(stored.get(), out);
            } else {
                loader.copyTo(out);
            }
        }
        return true;
    }

    /** Where a path of the tree lies; empty when it may lie outside, or in a repository's own folder. */
    private Optional<Path> inside(String path) {
        boolean plain = Arrays.stream(path.split("/", -1)).noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals("..")
                || part.equalsIgnoreCase(".git") || part.indexOf('\\') >= 0 || part.indexOf('\0') >= 0);
        try {
            Path target = folder.resolve(path).normalize();
            return plain && target.startsWith(folder) && !target.equals(folder) ? Optional.of(target) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
