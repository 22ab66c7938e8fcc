package dev.tocsin.testing.lock;

import dev.tocsin.configuration.VersionPolicy;
import dev.tocsin.testing.lock.Entry.Found;
import dev.tocsin.testing.lock.LockChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares a lock with what it would be now. */
final class LockComparison {
    private static final String RUN = "run mvn tocsin:lock and commit tocsin.lock";
    private final Lock locked;
    private final Lock now;
    private final Stamp stamp;
    private final Set<String> ids;
    private final Map<String, String> fixtures;
    private final List<LockChange> changes = new ArrayList<>();

    private LockComparison(Lock locked, Lock now, Stamp stamp) {
        this.locked = locked;
        this.now = now;
        this.stamp = stamp;
        this.fixtures = compare(locked.fixtures(), now.fixtures());
        this.ids = now.entries().stream().map(Entry::id).collect(Collectors.toSet());
    }

    /**
     * All differences, by rule in the order of paths, those of fixtures last.
     *
     * @param locked what was locked; with several entries of one id after a merge, of which a rule must be like one
     * @param today the day on which a rule that changed twice needs no later date
     * @param managed ids of rules whose versions a file beside them keeps
     */
    static List<LockChange> of(Lock locked, Lock now, VersionPolicy policy, LocalDate today, Set<String> managed) {
        return new LockComparison(locked, now, new Stamp(policy, today, managed)).changes();
    }

    private List<LockChange> changes() {
        now.entries().stream().sorted(java.util.Comparator.comparing((Entry entry) -> entry.identity().path())).forEach(this::entry);
        Set<String> gone = new HashSet<>();
        for (Entry entry : locked.entries()) {
            if (!ids.contains(entry.id()) && gone.add(entry.id())) {
                removed(entry);
            }
        }
        fixtures();
        return List.copyOf(changes);
    }

    private void entry(Entry entry) {
        List<Entry> before = locked.of(entry.id());
        Identity identity = entry.identity();
        if (before.isEmpty()) {
            add(Kind.ADDED, identity, "the rule is not in the lock", List.of(), RUN);
            return;
        }
        List<Identity> identities = before.stream().map(Entry::identity).toList();
        if (before.stream().allMatch(old -> another(old.identity(), identity))) {
            add(Kind.REUSED, identity, "the rule has the id of another one, " + before.get(0).identity().name() + " (" + before.get(0).identity().path()
                    + "): alerts, exceptions and statistics of that rule would count for this one", List.of(),
                    "give it an id of its own, or tell tocsin:lock that it is the same rule: -Dtocsin.lock.accept=reused");
            return;
        }
        if (before.stream().noneMatch(old -> old.identity().path().equals(identity.path()))) {
            add(Kind.RENAMED, identity, "the rule was " + before.get(0).identity().path() + " in the lock", List.of(),
                    "move it back, or run mvn tocsin:lock -Dtocsin.lock.accept=renamed");
        }
        stamp.lowered(identity, identities).ifPresent(reason -> add(Kind.LOWERED, identity, reason, List.of(),
                "raise it again, or run mvn tocsin:lock -Dtocsin.lock.accept=lowered"));
        changed(entry, before, identities);
    }

    private void changed(Entry entry, List<Entry> before, List<Identity> identities) {
        Identity identity = entry.identity();
        Entry old = before.stream().filter(one -> same(one.identity(), identity)).findFirst().orElse(before.get(0));
        List<String> behaviour = identity.behaviour().changed(old.identity().behaviour());
        List<String> metadata = new ArrayList<>(identity.metadata().changed(old.identity().metadata()));
        if (!identity.type().equals(old.identity().type()) || identity.deprecated() != old.identity().deprecated()) {
            metadata.add("state: " + state(old.identity()) + " -> " + state(identity));
        }
        List<String> details = details(old, entry);
        boolean stamped = !identity.version().equals(old.identity().version()) || !identity.updated().equals(old.identity().updated());
        if (behaviour.isEmpty() && metadata.isEmpty() && details.isEmpty() && !stamped) {
            return;
        }
        List<String> what = new ArrayList<>();
        if (!behaviour.isEmpty()) {
            what.add("its behaviour changed (" + String.join(", ", behaviour) + ")");
        }
        if (!metadata.isEmpty()) {
            what.add("its metadata changed (" + String.join(", ", metadata) + ")");
        }
        if (what.isEmpty()) {
            what.add(details.isEmpty() ? "only its version or date changed"
                    : "it did not change, but its alerts did, by fixtures, mappings, exception lists or another version of Tocsin");
        }
        boolean stands = !behaviour.isEmpty() || metadata.stream().anyMatch(key -> !key.startsWith("metadata."));
        Optional<String[]> missing = stands ? stamp.missing(identity, identities) : Optional.empty();
        if (missing.isPresent()) {
            add(Kind.UNBUMPED, identity, String.join("; ", what) + "; but " + missing.get()[0], details,
                    missing.get()[1] + " and " + RUN + " (or, for once, -Dtocsin.lock.accept=unbumped)");
        } else {
            add(Kind.CHANGED, identity, String.join("; ", what), details, RUN + " when that is meant");
        }
    }

    private void removed(Entry entry) {
        Identity identity = entry.identity();
        Optional<Entry> here = now.entries().stream().filter(one -> one.identity().path().equals(identity.path())).findFirst();
        String message = here.isPresent() ? "has another id, " + here.get().id() + ", so that the rule with the id " + identity.id() + " is gone"
                : "is gone; its id was " + identity.id();
        add(Kind.REMOVED, identity, message, List.of(), "a rule that was published is better deprecated than removed;"
                + " to remove it run mvn tocsin:lock -Dtocsin.lock.accept=removed");
    }

    private void fixtures() {
        List<String> details = new ArrayList<>();
        fixtures.forEach((name, word) -> details.add(word + ": " + name));
        if (!details.isEmpty()) {
            changes.add(new LockChange(Kind.FIXTURES, "", "", details.size() + (details.size() == 1 ? " fixture is" : " fixtures are")
                    + " not as in the lock", details, RUN));
        }
    }

    private List<String> details(Entry old, Entry entry) {
        Map<String, Found> before = old.alerts().stream().collect(Collectors.toMap(Found::fixture, Function.identity(), (a, b) -> a));
        Map<String, Found> after = entry.alerts().stream().collect(Collectors.toMap(Found::fixture, Function.identity(), (a, b) -> a));
        List<String> out = new ArrayList<>();
        Map<String, String> names = new TreeMap<>();
        before.keySet().forEach(name -> names.put(name, name));
        after.keySet().forEach(name -> names.put(name, name));
        for (String fixture : names.keySet()) {
            Optional<Found> one = Optional.ofNullable(before.get(fixture));
            Optional<Found> two = Optional.ofNullable(after.get(fixture));
            if (!one.equals(two)) {
                String remark = Optional.ofNullable(fixtures.get(fixture.replaceFirst("cases\\.toml: .*", "cases.toml"))).map(word -> word.equals("removed")
                        ? ", which is gone" : word.equals("added") ? ", which is new" : ", which changed as well").orElse("");
                out.addAll(WhichDifference.of(one, two, remark));
            }
        }
        if (!old.untried().equals(entry.untried())) {
            out.add(entry.untried().map(reason -> "it cannot be tried on the events of others any more: " + reason)
                    .orElse("it is tried on the events of others now"));
        }
        return out;
    }

    /** Each name of either side that differs, with what happened to it. */
    private static Map<String, String> compare(Map<String, String> before, Map<String, String> after) {
        Map<String, String> out = new TreeMap<>();
        Predicate<String> same = name -> before.get(name).equals(after.get(name));
        before.keySet().stream().filter(name -> !same.test(name)).forEach(name -> out.put(name, after.containsKey(name) ? "changed" : "removed"));
        after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(name -> out.put(name, "added"));
        return out;
    }

    /** Whether nothing but the id tells that they are one rule. */
    private static boolean another(Identity old, Identity now) {
        return !old.path().equals(now.path()) && !old.name().equals(now.name())
                && !old.behaviour().byKey().getOrDefault("query", "").equals(now.behaviour().byKey().getOrDefault("query", "-"));
    }

    private static boolean same(Identity old, Identity now) {
        return old.behaviour().equals(now.behaviour()) && old.metadata().equals(now.metadata());
    }

    private static String state(Identity identity) {
        return identity.type() + (identity.deprecated() ? ", deprecated" : "");
    }

    private void add(Kind kind, Identity identity, String message, List<String> details, String fix) {
        changes.add(new LockChange(kind, identity.id(), identity.path(), message, details, fix));
    }
}
