package dev.tocsin.docs.site;

import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import dev.tocsin.rule.Threat;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The techniques of ATT&amp;CK that are in use, with the rules and hunts that name them. Immutable once made. */
final class TechniqueMap {
    /** Tactics in the order of an attack; later ones follow by their ids. */
    private static final List<String> ORDER = List.of("TA0043", "TA0042", "TA0001", "TA0002", "TA0003", "TA0004", "TA0005", "TA0006",
            "TA0007", "TA0008", "TA0009", "TA0011", "TA0010", "TA0040");
    /** Ids become names of pages, and a bundle of the user's may hold any. */
    private static final Pattern ID = Pattern.compile("TA?\\d{4}(\\.\\d{3})?");
    private final Attack attack;
    private final Map<AttackEntry.Kind, List<AttackEntry>> active;
    private final Map<String, List<AttackEntry>> parts;
    private final Map<String, Set<Entry>> entries = new TreeMap<>();
    private final Map<String, Set<Entry>> cells = new TreeMap<>();

    TechniqueMap(Attack attack, List<Entry> all) {
        this.attack = attack;
        this.active = attack.entries().stream().filter(e -> e.status() == AttackEntry.Status.ACTIVE && ID.matcher(e.id()).matches())
                .collect(Collectors.groupingBy(AttackEntry::kind));
        this.parts = active(AttackEntry.Kind.SUBTECHNIQUE).stream().collect(Collectors.groupingBy(AttackEntry::techniqueId));
        for (Entry entry : all) {
            entry.techniques().forEach(id -> today(id).ifPresent(t -> add(entries, t.id(), entry)));
            entry.rule().ifPresent(rule -> rule.alert().threats().forEach(threat -> cells(entry, threat)));
        }
    }

    private void cells(Entry entry, Threat threat) {
        for (Threat.Part technique : threat.techniques()) {
            cell(entry, technique.id(), threat.tactic().id());
            technique.parts().forEach(part -> cell(entry, part.id(), threat.tactic().id()));
        }
    }

    private void cell(Entry entry, String id, String tactic) {
        today(id).ifPresent(t -> add(cells, t.id() + " " + tactic, entry));
    }

    private static void add(Map<String, Set<Entry>> map, String key, Entry entry) {
        map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(entry);
    }

    /** What stands for a technique today; empty for ids that nobody knows. */
    Optional<AttackEntry> today(String id) {
        return attack.entry(id).filter(e -> e.kind() != AttackEntry.Kind.TACTIC).flatMap(attack::today)
                .filter(e -> ID.matcher(e.id()).matches());
    }

    /** The version of ATT&amp;CK. */
    String version() {
        return attack.version();
    }

    /** Tactics in the order of an attack. */
    List<AttackEntry> tactics() {
        return active(AttackEntry.Kind.TACTIC).stream().sorted(Comparator.comparing((AttackEntry t) ->
                ORDER.contains(t.id()) ? ORDER.indexOf(t.id()) : ORDER.size()).thenComparing(AttackEntry::id)).toList();
    }

    /** All techniques in use, by id. */
    List<AttackEntry> techniques() {
        return active(AttackEntry.Kind.TECHNIQUE);
    }

    /** The techniques of a tactic, by name. */
    List<AttackEntry> techniques(AttackEntry tactic) {
        return techniques().stream().filter(t -> t.tactics().contains(tactic.id())).sorted(Comparator.comparing(AttackEntry::name)).toList();
    }

    /** The sub-techniques of a technique, by id. */
    List<AttackEntry> parts(AttackEntry technique) {
        return parts.getOrDefault(technique.id(), List.of());
    }

    private List<AttackEntry> active(AttackEntry.Kind kind) {
        return active.getOrDefault(kind, List.of());
    }

    /** The rules and hunts that name exactly this technique or sub-technique. */
    Collection<Entry> naming(AttackEntry technique) {
        return entries.getOrDefault(technique.id(), Set.of());
    }

    /** The rules and hunts that name the technique or a sub-technique of it. */
    Set<Entry> under(AttackEntry technique) {
        Set<Entry> all = new LinkedHashSet<>(naming(technique));
        parts(technique).forEach(part -> all.addAll(naming(part)));
        return all;
    }

    /** The rules that name a technique, or a sub-technique of it, as a way to a tactic. */
    Set<Entry> cell(AttackEntry technique, AttackEntry tactic) {
        Set<Entry> all = new LinkedHashSet<>(cells.getOrDefault(technique.id() + " " + tactic.id(), Set.of()));
        parts(technique).forEach(part -> all.addAll(cells.getOrDefault(part.id() + " " + tactic.id(), Set.of())));
        return all;
    }

    /** How many techniques a rule names, itself or a sub-technique. */
    long covered() {
        return techniques().stream().filter(t -> under(t).stream().anyMatch(Entry::isRule)).count();
    }

    /** The page of a technique, a sub-technique's a place on its technique's; empty for ids that nobody knows. */
    Optional<String> page(String id) {
        return today(id).map(TechniqueMap::page);
    }

    static String page(AttackEntry technique) {
        String page = "techniques/" + technique.techniqueId() + ".html";
        return technique.kind() == AttackEntry.Kind.SUBTECHNIQUE ? page + "#" + technique.id() : page;
    }

    /** A technique's name, a sub-technique's behind its technique's. */
    String name(AttackEntry technique) {
        return technique.kind() == AttackEntry.Kind.TECHNIQUE ? technique.name()
                : attack.entry(technique.techniqueId()).map(t -> t.name() + ": ").orElse("") + technique.name();
    }
}
