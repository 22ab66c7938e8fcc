package dev.tocsin.reference;

import dev.tocsin.reference.AttackEntry.Kind;
import dev.tocsin.reference.AttackEntry.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A version of MITRE ATT&amp;CK: its tactics, techniques and sub-techniques. Immutable. */
public final class Attack {
    /** The version that comes with Tocsin. */
    private static final Attack ENTERPRISE = bundled();

    private final String version;
    private final Map<String, AttackEntry> entries;

    private Attack(String version, Map<String, AttackEntry> entries) {
        this.version = version;
        this.entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    private static Attack bundled() {
        List<AttackEntry> entries = new ArrayList<>();
        for (String line : FactTable.lines("attack.tsv")) {
            String[] cells = FactTable.cells(line, '\t', 5);
            String id = cells[0];
            List<String> tactics = cells[1].isEmpty() ? List.of() : Arrays.asList(FactTable.cells(cells[1], ' ', 1));
            Status status = cells[2].isEmpty() ? Status.ACTIVE : Status.valueOf(cells[2].toUpperCase(Locale.ROOT));
            entries.add(new AttackEntry(id, Kind.ofId(id), cells[4], tactics, status, cells[3].isEmpty() ? null : cells[3]));
        }
        return of("18.1", entries);
    }

    /** The enterprise matrix of the version that comes with Tocsin. */
    public static Attack enterprise() {
        return ENTERPRISE;
    }

    /** A version of these entries; of two with one id the active one counts, else the first. */
    public static Attack of(String version, Collection<AttackEntry> entries) {
        Map<String, AttackEntry> byId = new TreeMap<>();
        entries.forEach(e -> byId.merge(e.id(), e, (a, b) -> a.status() != Status.ACTIVE && b.status() == Status.ACTIVE ? b : a));
        return new Attack(version, byId);
    }

    /** Its version: {@code 18.1}. */
    public String version() {
        return version;
    }

    /** The entry of an id, whatever its status; empty for an unknown id. */
    public Optional<AttackEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** All entries, sorted by id. */
    public Collection<AttackEntry> entries() {
        return entries.values();
    }

    /** The entry that stands for this one today: itself, or the last of its successors; empty when there is none. */
    public Optional<AttackEntry> today(AttackEntry entry) {
        AttackEntry now = entry;
        for (int i = 0; i < entries.size() && now != null && now.status() == Status.REVOKED; i++) {
            now = now.successor() == null ? null : entries.get(now.successor());
        }
        return Optional.ofNullable(now).filter(e -> e.status() == Status.ACTIVE);
    }

    /** An active entry of a kind by its name, letters of another case allowed; empty when there is none or there are several. */
    public Optional<AttackEntry> named(Kind kind, String name) {
        List<AttackEntry> found = entries.values().stream().filter(e -> e.kind() == kind && e.status() == Status.ACTIVE)
                .filter(e -> e.name().equalsIgnoreCase(name)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
