package dev.tocsin.history;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Files as they were in a commit, in a temporary folder that stands for the working tree. To be closed, which removes it.
 *
 * <p>Files have the bytes that git keeps, without the line ends that a checkout may give them. Links are not made, submodules
 * are left out, large files of git-lfs are there when this clone has them; a diagnostic names each.
 */
public final class Snapshot implements AutoCloseable {
    private final Path workingTree;
    private final Path folder;
    private final Commit commit;
    private final TreeFiles files;

    private Snapshot(Path workingTree, Path folder, Commit commit, TreeFiles files) {
        this.workingTree = workingTree;
        this.folder = folder;
        this.commit = commit;
        this.files = files;
    }

    static Checked<Snapshot> of(Repository repository, Path workingTree, Commit commit) {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId tree = walk.parseCommit(ObjectId.fromString(commit.id())).getTree();
            Path folder = Files.createTempDirectory("tocsin-").toRealPath();
            return Checked.of(new Snapshot(workingTree, folder, commit, new TreeFiles(repository, tree, folder, Bounds.STANDARD)));
        } catch (IOException e) {
            return Checked.refused(List.of(Problem.error(Problem.TREE, commit.shortId(), "the files of this commit cannot be read: "
                    + e.getMessage(), null)));
        }
    }

    /** The commit. */
    public Commit commit() {
        return commit;
    }

    /** The folder that stands for the root of the working tree. */
    public Path root() {
        return folder;
    }

    /** Where a path of the working tree would be; a path outside it is given back as it is. */
    public Path place(Path path) {
        Path real = real(path.toAbsolutePath().normalize());
        return real.startsWith(workingTree) ? folder.resolve(workingTree.relativize(real).toString()) : path;
    }

    /**
     * Writes files and whole folders as the commit has them; what it does not have is left out.
     *
     * @param places paths below {@link #root()}; others are not looked at
     * @return errors for what could not be written, warnings for what was left out
     */
    public List<Diagnostic> take(Collection<Path> places) {
        List<String> paths = new ArrayList<>();
        for (Path place : places) {
            Path normal = place.toAbsolutePath().normalize();
            if (normal.startsWith(folder)) {
                paths.add(folder.relativize(normal).toString().replace('\\', '/'));
            }
        }
        return paths.isEmpty() ? List.of() : files.write(paths);
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    /** The path without links, as far as it exists. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.getParent() == null ? path : real(path.getParent()).resolve(path.getFileName().toString());
        }
    }
}
