package dev.tocsin.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Walks back through the history once and notes which commits changed which of some files, whatever they were called then. */
final class Logs {
    private final Repository repository;
    private final Path root;
    private final int most;
    private final Map<Path, List<Commit>> commits = new LinkedHashMap<>();
    private final Set<Path> complete = new HashSet<>();
    /** By the name that the walk has arrived at, the files that are still followed. */
    private final Map<String, List<Path>> followed = new HashMap<>();
    private TreeFilter filter;

    Logs(Repository repository, Path root, int most) {
        this.repository = repository;
        this.root = root;
        this.most = most;
    }

    Map<Path, FileLog> of(Collection<Path> files) throws IOException {
        for (Path file : files) {
            commits.put(file, new ArrayList<>());
            Path real = Snapshot.real(file.toAbsolutePath().normalize());
            if (real.startsWith(root) && !real.equals(root)) {
                follow(root.relativize(real).toString().replace('\\', '/'), file);
            }
        }
        ObjectId head = repository.resolve("HEAD^{commit}");
        if (head != null) {
            walk(head);
        }
        Map<Path, FileLog> logs = new LinkedHashMap<>();
        boolean cut = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        commits.forEach((file, found) -> logs.put(file, new FileLog(found, complete.contains(file) || found.isEmpty() && !cut)));
        return logs;
    }

    private void walk(ObjectId head) throws IOException {
        Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
        try (RevWalk walk = new RevWalk(repository); TreeWalk trees = new TreeWalk(repository)) {
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.COMMIT_TIME_DESC, true);
            walk.markStart(walk.parseCommit(head));
            for (RevCommit commit = walk.next(); commit != null && !followed.isEmpty(); commit = walk.next()) {
                // all files seem to be new in the commit at which a shallow clone ends
                if (!shallow.contains(commit.getId())) {
                    step(commit, walk, trees);
                }
            }
        }
    }

    private void step(RevCommit commit, RevWalk walk, TreeWalk trees) throws IOException {
        trees.reset();
        for (RevCommit parent : commit.getParents()) {
            trees.addTree(walk.parseCommit(parent).getTree());
        }
        if (commit.getParentCount() == 0) {
            trees.addTree(new EmptyTreeIterator());
        }
        trees.addTree(commit.getTree());
        trees.setRecursive(true);
        trees.setFilter(filter());
        int own = trees.getTreeCount() - 1;
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        while (trees.next()) {
            boolean differs = true;
            boolean isNew = true;
            for (int parent = 0; parent < own; parent++) {
                differs &= !trees.idEqual(parent, own) || trees.getRawMode(parent) != trees.getRawMode(own);
                isNew &= trees.getRawMode(parent) == FileMode.MISSING.getBits();
            }
            if (differs && followed.containsKey(trees.getPathString())) {
                (isNew ? added : changed).add(trees.getPathString());
            }
        }
        if (!added.isEmpty() || !changed.isEmpty()) {
            note(commit, added, changed, added.isEmpty() || commit.getParentCount() != 1 ? Map.of() : renames(commit, trees));
        }
    }

    private void note(RevCommit commit, List<String> added, List<String> changed, Map<String, String> renames) {
        Commit noted = Refs.commit(commit);
        changed.forEach(path -> add(path, noted));
        for (String path : added) {
            add(path, noted);
            List<Path> files = followed.remove(path);
            if (files != null) {
                String before = renames.get(path);
                files.forEach(file -> {
                    if (before == null) {
                        complete.add(file);
                    } else {
                        follow(before, file);
                    }
                });
                filter = null;
            }
        }
    }

    private void add(String path, Commit commit) {
        List<Path> full = new ArrayList<>();
        for (Path file : followed.get(path)) {
            if (commits.get(file).size() < most) {
                commits.get(file).add(commit);
            } else {
                full.add(file);
            }
        }
        if (!full.isEmpty()) {
            followed.get(path).removeAll(full);
            followed.values().removeIf(List::isEmpty);
            filter = null;
        }
    }

    /** By its new name, what a file was called before a commit. */
    private Map<String, String> renames(RevCommit commit, TreeWalk trees) throws IOException {
        trees.reset(commit.getParent(0).getTree(), commit.getTree());
        trees.setRecursive(true);
        trees.setFilter(TreeFilter.ANY_DIFF);
        RenameDetector detector = new RenameDetector(repository);
        List<DiffEntry> all = DiffEntry.scan(trees);
        if (all.stream().noneMatch(entry -> entry.getChangeType() == DiffEntry.ChangeType.DELETE)) {
            return Map.of();
        }
        detector.addAll(all);
        Map<String, String> renames = new HashMap<>();
        for (DiffEntry entry : detector.compute()) {
            if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
                renames.put(entry.getNewPath(), entry.getOldPath());
            }
        }
        return renames;
    }

    private void follow(String path, Path file) {
        followed.computeIfAbsent(path, p -> new ArrayList<>()).add(file);
        filter = null;
    }

    private TreeFilter filter() {
        if (filter == null) {
            filter = AndTreeFilter.create(PathFilterGroup.createFromStrings(followed.keySet()), TreeFilter.ANY_DIFF);
        }
        return filter;
    }
}
