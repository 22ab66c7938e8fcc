package dev.tocsin.history;

import dev.tocsin.source.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The git history around a folder. Reads only; may be used by several threads; to be closed. */
public final class History implements AutoCloseable {
    private final Repository repository;
    private final Path root;

    private History(Repository repository, Path root) {
        this.repository = repository;
        this.root = root;
    }

    /**
     * Opens the repository that a folder lies in: a clone, a linked worktree, a submodule, or any folder below one.
     *
     * @return the history; or why there is none: no repository, a bare one, one of a format that JGit does not read
     */
    public static Checked<History> open(Path folder) {
        RepositoryOnly.install();
        try {
            Path start = folder.toRealPath();
            FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(start.toFile());
            if (builder.getGitDir() == null) {
                return refused(folder, "there is no git repository here or in a folder above",
                        "run it inside a clone, or make one of the folder: git init, git add, git commit");
            }
            Repository repository = builder.setMustExist(true).build();
            if (repository.isBare()) {
                repository.close();
                return refused(folder, "the repository " + builder.getGitDir() + " is bare: it has no files beside its history",
                        "run it in a clone of it");
            }
            return Checked.of(new History(repository, repository.getWorkTree().toPath().toRealPath()));
        } catch (RepositoryNotFoundException e) {
            return refused(folder, "the repository of this folder is gone: " + e.getMessage(),
                    "for a linked worktree, run git worktree repair in the main one");
        } catch (IOException | IllegalArgumentException e) {
            return refused(folder, Files.isDirectory(folder) ? "the git repository cannot be read: " + e.getMessage()
                    : "there is no such folder", null);
        }
    }

    /** The folder of the working tree, without links in its path. */
    public Path root() {
        return root;
    }

    /** Whether commits are missing because the clone is shallow. */
    public boolean shallow() {
        return new Refs(repository).shallow();
    }

    /** The commit that is checked out; empty before the first one. */
    public Optional<Commit> head() {
        return Optional.ofNullable(resolve("HEAD").value());
    }

    /** A commit by its branch, tag, id or a beginning of it, or what leads to it from there: {@code origin/main}, {@code HEAD~1}. */
    public Checked<Commit> resolve(String ref) {
        return new Refs(repository).resolve(ref);
    }

    /**
     * The commit at which the checked out branch left another one, which is what a pull request is compared with; a commit that
     * the branch contains is its own.
     */
    public Checked<Commit> mergeBase(String ref) {
        return new Refs(repository).mergeBase(ref);
    }

    /** A folder, empty at first, for files as they were in a commit. */
    public Checked<Snapshot> snapshot(Commit commit) {
        return Snapshot.of(repository, root, commit);
    }

    /**
     * The log of each file, followed through renames, in one walk over the history of what is checked out.
     *
     * @param files files of the working tree; one outside it has an empty log
     * @param most the most commits for each
     * @return a log for each file; or why the history cannot be read
     */
    public Checked<Map<Path, FileLog>> logs(Collection<Path> files, int most) {
        try {
            return Checked.of(new Logs(repository, root, most).of(files));
        } catch (IOException e) {
            return Checked.refused(List.of(Problem.error(Problem.REPOSITORY, root.toString(), "the history cannot be read: "
                    + e.getMessage(), null)));
        }
    }

    @Override
    public void close() {
        repository.close();
    }

    private static Checked<History> refused(Path folder, String message, String fix) {
        return Checked.refused(List.of(Problem.error(Problem.REPOSITORY, folder.toString().replace('\\', '/'), message, fix)));
    }
}
