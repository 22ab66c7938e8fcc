package dev.tocsin.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** A repository that a test makes, with a commit each hour. */
public final class MadeRepository implements AutoCloseable {
    private final Git git;
    private final Path root;
    private Instant time = Instant.parse("2026-01-01T00:00:00Z");

    private MadeRepository(Git git, Path root) {
        this.git = git;
        this.root = root;
    }

    /** An empty one with the branch main. */
    public static MadeRepository in(Path folder) {
        RepositoryOnly.install();
        try {
            return new MadeRepository(Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call(), folder);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public Git git() {
        return git;
    }

    public Repository repository() {
        return git.getRepository();
    }

    public Path root() {
        return root;
    }

    /** Writes a file of the working tree. */
    public MadeRepository file(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file of the working tree. */
    public MadeRepository remove(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a file of the working tree. */
    public MadeRepository move(String from, String to) {
        try {
            Files.createDirectories(root.resolve(to).getParent());
            Files.move(root.resolve(from), root.resolve(to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits the working tree as it is. */
    public RevCommit commit(String subject) {
        time = time.plusSeconds(3600);
        PersonIdent ada = new PersonIdent("Ada", "ada@example.org", time, ZoneOffset.UTC);
        try {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            return git.commit().setMessage(subject).setAuthor(ada).setCommitter(ada).call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a branch here and checks it out. */
    public MadeRepository branch(String name) {
        return checkOut(name, true);
    }

    /** Checks out a branch. */
    public MadeRepository checkOut(String name) {
        return checkOut(name, false);
    }

    private MadeRepository checkOut(String name, boolean make) {
        try {
            git.checkout().setName(name).setCreateBranch(make).call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
