package dev.tocsin.testing.lock;

import dev.tocsin.rule.RuleFile;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.ShownPath;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.testing.matrix.Catch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a repository with its lock, and makes the next lock. */
public final class LockGate {
    private static final String UNREADY = "lock-unready";
    private final LockRequest request;

    /** For a repository. */
    public LockGate(LockRequest request) {
        this.request = request;
    }

    /**
     * The findings of a repository that has a lock, in the order of paths; of a lock that cannot be used, or that a merge left with
     * markers, why.
     *
     * @param read as {@link LockFile#read} gave it
     */
    public List<Diagnostic> check(Checked<Lock> read) {
        List<Diagnostic> conflicts = read.diagnostics().stream().map(d -> new Diagnostic(Level.ERROR, d.id(), d.source(), d.span(), d.message(),
                d.fix())).toList();
        if (!conflicts.isEmpty()) {
            return conflicts;
        }
        Checked<VersionLock> versions = versions();
        Checked<Lock> now = now();
        if (!versions.ok() || !now.ok()) {
            return versions.ok() ? now.diagnostics() : versions.diagnostics();
        }
        return LockFindings.of(selected(compare(read.value(), now.value(), versions.value())), request.rules());
    }

    /**
     * What a new lock would take in.
     *
     * @param changes all differences from the one before
     * @param refused those that nobody accepted; then nothing may be written
     * @param findings the refused ones as findings, or why no lock can be made at all
     * @param text the new lock; null when there are findings
     * @param versions the new {@code version.lock.json}; empty when there is none
     */
    public record Update(List<LockChange> changes, List<LockChange> refused, List<Diagnostic> findings, String text, Optional<String> versions) {
        /** Copies the lists. */
        public Update {
            changes = List.copyOf(changes);
            refused = List.copyOf(refused);
            findings = List.copyOf(findings);
        }

        private static Update refused(List<Diagnostic> findings) {
            return new Update(List.of(), List.of(), findings, null, Optional.empty());
        }
    }

    /**
     * Makes the next lock.
     *
     * @param read the lock before, as {@link LockFile#read} gave it; with the markers of a conflict both sides count
     * @param accepted words of {@link LockChange.Kind#word()}, or {@code all}
     */
    public Update update(Optional<Checked<Lock>> read, Set<String> accepted) {
        if (read.isPresent() && !read.get().ok()) {
            return Update.refused(read.get().diagnostics());
        }
        Checked<VersionLock> versions = versions();
        Checked<Lock> current = now();
        if (!versions.ok() || !current.ok()) {
            return Update.refused(versions.ok() ? current.diagnostics() : versions.diagnostics());
        }
        Lock locked = read.map(Checked::value).orElse(new Lock(List.of(), Map.of()));
        List<LockChange> changes = compare(locked, current.value(), versions.value());
        List<LockChange> refused = changes.stream().filter(change -> change.kind().word() != null && !accepted.contains("all")
                && !accepted.contains(change.kind().word())).toList();
        boolean keepsVersions = request.configuration().gates().versionLock().isPresent();
        VersionLock raised = keepsVersions ? versions.value().raised(locked, current.value()) : versions.value();
        Lock next = keepsVersions ? raised.applied(current.value()) : current.value();
        return new Update(changes, refused, LockFindings.of(refused, request.rules()), refused.isEmpty() ? LockFile.text(next) : null,
                keepsVersions ? Optional.of(raised.text()) : Optional.empty());
    }

    private List<LockChange> compare(Lock locked, Lock current, VersionLock versions) {
        boolean keepsVersions = request.configuration().gates().versionLock().isPresent();
        Lock now = keepsVersions ? versions.applied(current) : current;
        Set<String> managed = keepsVersions ? versions.managed(current) : Set.of();
        return LockComparison.of(locked, now, request.configuration().gates().versions(), request.today(), managed);
    }

    /** Only the differences of the rules that were asked for. */
    private List<LockChange> selected(List<LockChange> changes) {
        if (request.selection().rule() == null) {
            return changes;
        }
        Set<String> paths = new HashSet<>();
        request.rules().files().stream().filter(request.selection()::selects).forEach(file -> paths.add(file.path()));
        return changes.stream().filter(change -> paths.contains(change.path())).toList();
    }

    private Checked<VersionLock> versions() {
        return request.configuration().gates().versionLock()
                .map(file -> VersionLock.read(file, ShownPath.below(request.configuration().root(), file)))
                .orElseGet(() -> Checked.of(VersionLock.none()));
    }

    /** What the lock would hold now; errors when that cannot be said. */
    private Checked<Lock> now() {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, RuleFile> byId = new HashMap<>();
        for (RuleFile file : request.rules().files()) {
            if (!file.usable()) {
                problems.add(unready(file.source(), "a file with errors cannot be compared with the lock"));
                continue;
            }
            String id = file.rule().map(rule -> rule.id()).orElseGet(() -> file.hunt().orElseThrow().id());
            RuleFile other = byId.putIfAbsent(id, file);
            if (other != null) {
                problems.add(unready(file.source(), "its id " + id + " is also that of " + other.source().name()));
            }
        }
        request.matrix().problems().forEach(problem -> problems.add(unready(new SourceText(Lock.FILE, ""), problem)));
        request.matrix().rows().forEach(row -> row.catches().stream().filter(one -> one.own() && one.failed()).map(Catch::fixture)
                .forEach(fixture -> problems.add(unready(new SourceText(fixture, ""), "the case cannot be run, as tocsin:test tells"))));
        if (!problems.isEmpty()) {
            return Checked.refused(problems);
        }
        try {
            return Checked.of(Lock.of(request.rules(), request.matrix(), request.configuration().fixtures()));
        } catch (IOException e) {
            return Checked.refused(List.of(unready(new SourceText(Lock.FILE, ""), "a fixture cannot be read: " + e.getMessage())));
        }
    }

    private static Diagnostic unready(SourceText source, String message) {
        return new Diagnostic(Level.ERROR, UNREADY, source, Span.at(0), message, null);
    }
}
