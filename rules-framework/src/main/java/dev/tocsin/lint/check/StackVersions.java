package dev.tocsin.lint.check;

import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.StackVersion;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The versions of the Elastic Stack that a rule is for. */
final class StackVersions {
    private StackVersions() {
    }

    /** {@code min_stack_version} and all newer ones of {@code stackVersions}; without a minimum all of these. */
    static SortedSet<StackVersion> of(RuleSubject subject) {
        Optional<StackVersion> least = subject.rule().metadata().minStackVersion().flatMap(StackVersion::parse);
        TreeSet<StackVersion> versions = new TreeSet<>();
        least.ifPresent(versions::add);
        subject.context().configuration().stackVersions().stream().flatMap(v -> StackVersion.parse(v).stream())
                .filter(v -> least.isEmpty() || v.atLeast(least.get())).forEach(versions::add);
        return versions;
    }

    /** Those of the versions of a rule that are older than another; sorted. */
    static SortedSet<StackVersion> before(StackVersion since, RuleSubject subject) {
        return new TreeSet<>(of(subject)).headSet(since);
    }

    /** How a finding names versions: {@code version 8.18.0}, {@code versions 8.18.0 and 9.0.0}. */
    static String shown(Collection<StackVersion> versions) {
        return shownTexts(versions.stream().map(StackVersion::toString).toList());
    }

    /** The same for versions as texts. */
    static String shownTexts(Collection<String> versions) {
        java.util.List<String> all = java.util.List.copyOf(versions);
        return all.size() == 1 ? "version " + all.get(0) : "versions " + all.stream().limit(all.size() - 1L).collect(Collectors.joining(", "))
                + " and " + all.get(all.size() - 1);
    }
}
