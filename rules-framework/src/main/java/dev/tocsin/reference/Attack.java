package dev.tocsin.reference;

import dev.tocsin.reference.AttackEntry.Kind;
import dev.tocsin.reference.AttackEntry.Status;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The enterprise matrix of MITRE ATT&amp;CK; loaded when first asked for. */
public final class Attack {
    private static final Attack ENTERPRISE = new Attack();

    private final Map<String, AttackEntry> entries = new TreeMap<>();

    private Attack() {
        for (String line : FactTable.lines("attack.tsv")) {
            String[] cells = FactTable.cells(line, '\t', 5);
            String id = cells[0];
            Kind kind = id.startsWith("TA") ? Kind.TACTIC : id.indexOf('.') > 0 ? Kind.SUBTECHNIQUE : Kind.TECHNIQUE;
            List<String> tactics = cells[1].isEmpty() ? List.of() : Arrays.asList(FactTable.cells(cells[1], ' ', 1));
            Status status = cells[2].isEmpty() ? Status.ACTIVE : Status.valueOf(cells[2].toUpperCase(Locale.ROOT));
            entries.put(id, new AttackEntry(id, kind, cells[4], tactics, status, cells[3].isEmpty() ? null : cells[3]));
        }
    }

    /** The one and only. */
    public static Attack enterprise() {
        return ENTERPRISE;
    }

    /** The entry of an id, whatever its status; empty for an unknown id. */
    public Optional<AttackEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** All entries, sorted by id. */
    public Collection<AttackEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
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
