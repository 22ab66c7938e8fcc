package dev.tocsin.docs.schema;

import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Values that an editor may offer, though others are valid as well: rules may follow another version of ATT&amp;CK. */
final class KnownValues {
    private final Map<String, Map<String, Object>> byEnd = new LinkedHashMap<>();

    /** What is in use in any of some versions. */
    KnownValues(List<Attack> versions) {
        Map<String, AttackEntry> inUse = new TreeMap<>();
        versions.forEach(v -> v.entries().stream().filter(e -> e.status() == AttackEntry.Status.ACTIVE).forEach(e -> inUse.put(e.id(), e)));
        Collection<AttackEntry> entries = inUse.values();
        put(entries, "tactic", AttackEntry.Kind.TACTIC, "^(TA\\d{4}|AML\\.TA\\d{4})$");
        put(entries, "technique", AttackEntry.Kind.TECHNIQUE, "^(T\\d{4}|AML\\.T\\d{4})$");
        put(entries, "subtechnique", AttackEntry.Kind.SUBTECHNIQUE, "^(T\\d{4}\\.\\d{3}|AML\\.T\\d{4}\\.\\d{3})$");
    }

    /** What is known of a key of a threat; null for any other. */
    Map<String, Object> at(String path) {
        int name = path.lastIndexOf('.');
        int table = name < 0 ? -1 : path.lastIndexOf('.', name - 1);
        return table < 0 || !path.contains(".threat.") ? null : byEnd.get(path.substring(table + 1));
    }

    private void put(Collection<AttackEntry> all, String table, AttackEntry.Kind kind, String form) {
        List<AttackEntry> entries = all.stream().filter(e -> e.kind() == kind).toList();
        byEnd.put(table + ".id", oneOrAny(entries, AttackEntry::id, AttackEntry::name, form));
        byEnd.put(table + ".name", oneOrAny(entries, AttackEntry::name, AttackEntry::id, "\\S"));
        byEnd.put(table + ".reference", oneOrAny(entries, AttackEntry::url, AttackEntry::name, "\\S"));
    }

    /** Some values with a remark each, or anything of a form. */
    private static Map<String, Object> oneOrAny(List<AttackEntry> entries, Function<AttackEntry, String> value,
            Function<AttackEntry, String> remark, String form) {
        Map<String, String> remarks = new LinkedHashMap<>();
        entries.forEach(e -> remarks.merge(value.apply(e), remark.apply(e), (a, b) -> a + ", " + b));
        Map<String, Object> offered = ShapeSchema.type("string");
        offered.put("enum", List.copyOf(remarks.keySet()));
        offered.put("x-taplo", Map.of("docs", Map.of("enumValues", List.copyOf(remarks.values()))));
        Map<String, Object> any = ShapeSchema.type("string");
        any.put("pattern", form);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("anyOf", List.of(offered, any));
        return out;
    }
}
