package dev.tocsin.history;

import dev.tocsin.source.Checked;
import dev.tocsin.value.Suggestions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** Commits by the names that people give them. */
final class Refs {
    private final Repository repository;

    Refs(Repository repository) {
        this.repository = repository;
    }

    boolean shallow() {
        try {
            return !repository.getObjectDatabase().getShallowCommits().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    Checked<Commit> resolve(String ref) {
        try (RevWalk walk = new RevWalk(repository)) {
            Checked<ObjectId> id = id(ref);
            return id.ok() ? Checked.of(commit(walk.parseCommit(id.value()))) : Checked.refused(id.diagnostics());
        } catch (IOException e) {
            return unreadable(ref, e);
        }
    }

    Checked<Commit> mergeBase(String ref) {
        try (RevWalk walk = new RevWalk(repository)) {
            Checked<ObjectId> id = id(ref);
            Checked<ObjectId> head = id("HEAD");
            if (!id.ok() || !head.ok()) {
                return Checked.refused(id.ok() ? head.diagnostics() : id.diagnostics());
            }
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(head.value()));
            walk.markStart(walk.parseCommit(id.value()));
            List<RevCommit> bases = new ArrayList<>();
            walk.forEach(bases::add);
            if (bases.isEmpty()) {
                return shallow()
                        ? Problem.ofRef(Problem.SHALLOW, ref, "this clone is shallow: it does not reach the commit at which HEAD and \""
                                + ref + "\" parted", Problem.DEEPEN)
                        : Problem.ofRef(Problem.REF, ref, "HEAD and \"" + ref + "\" have no commit in common", "compare with the commit"
                                + " itself, not with where the branches parted: -Dtocsin.mergeBase=false");
            }
            bases.sort(Comparator.comparing(RevCommit::getCommitTime).reversed().thenComparing(RevCommit::getName));
            return Checked.of(commit(walk.parseCommit(bases.get(0))));
        } catch (IOException e) {
            return unreadable(ref, e);
        }
    }

    static Commit commit(RevCommit commit) {
        var author = commit.getAuthorIdent();
        return new Commit(commit.getName(), (author == null ? commit.getCommitterIdent() : author).getWhenAsInstant(),
                author == null ? "" : author.getName(), commit.getShortMessage());
    }

    private Checked<ObjectId> id(String ref) throws IOException {
        if (ref.isBlank()) {
            return Problem.ofRef(Problem.REF, ref, "the name of a commit is empty", "name a branch, a tag or a commit, such as origin/main");
        }
        try {
            ObjectId found = repository.resolve(ref + "^{commit}");
            return found != null ? Checked.of(found) : unknown(ref);
        } catch (AmbiguousObjectException e) {
            return Problem.ofRef(Problem.REF, ref, "\"" + ref + "\" is the beginning of several ids", "give more of its digits");
        } catch (RevisionSyntaxException e) {
            return Problem.ofRef(Problem.REF, ref, "\"" + ref + "\" is no name of a commit", "name a branch, a tag or a commit, such as"
                    + " origin/main");
        } catch (IncorrectObjectTypeException e) {
            return Problem.ofRef(Problem.REF, ref, "\"" + ref + "\" names something that is no commit", null);
        } catch (MissingObjectException e) {
            return unknown(ref);
        }
    }

    private Checked<ObjectId> unknown(String ref) throws IOException {
        if (repository.resolve("HEAD^{commit}") == null) {
            return Problem.ofRef(Problem.REF, ref, "the repository has no commit yet", "commit first");
        }
        List<String> near = near(ref);
        String meant = near.isEmpty() ? "" : "did you mean " + String.join(" or ", near.stream().map(n -> "\"" + n + "\"").toList()) + "?";
        if (shallow()) {
            return Problem.ofRef(Problem.SHALLOW, ref, "there is no commit \"" + ref + "\" in this clone, which is shallow",
                    (meant.isEmpty() ? "" : meant + " Else ") + Problem.DEEPEN);
        }
        String remote = ref.startsWith("origin/") ? "git fetch origin " + ref.substring(7) : "git fetch --all --tags";
        return Problem.ofRef(Problem.REF, ref, "there is no commit \"" + ref + "\" in this clone",
                meant.isEmpty() ? "if it is new elsewhere, run " + remote : meant + " If it is new elsewhere, run " + remote);
    }

    /** The same name here or at a remote first, then names that are nearly so. */
    private List<String> near(String ref) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        repository.getRefDatabase().getRefs().forEach(r -> names.add(Repository.shortenRefName(r.getName())));
        String last = ref.substring(ref.indexOf('/') + 1);
        Set<String> found = new LinkedHashSet<>();
        names.stream().sorted().filter(n -> !n.equals(ref) && (n.endsWith("/" + ref) || n.equals(last) || n.endsWith("/" + last)))
                .forEach(found::add);
        found.addAll(Suggestions.nearest(ref, names, 3));
        return found.stream().limit(3).toList();
    }

    private Checked<Commit> unreadable(String ref, IOException e) {
        return Problem.ofRef(shallow() ? Problem.SHALLOW : Problem.REF, ref, "the history of \"" + ref + "\" cannot be read: "
                + e.getMessage(), shallow() ? Problem.DEEPEN : null);
    }
}
