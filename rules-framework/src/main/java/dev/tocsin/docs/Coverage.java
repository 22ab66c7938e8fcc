package dev.tocsin.docs;

import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.Threat;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which techniques of ATT&amp;CK rules name, under which tactics.
 *
 * @param rules the names of the rules for each technique or sub-technique under a tactic
 */
record Coverage(SortedMap<Cell, SortedSet<String>> rules) {
    /**
     * A technique or sub-technique under a tactic.
     *
     * @param tactic the tactic's word in layers, {@code initial-access}; empty when the rule names none that is known
     */
    record Cell(String technique, String tactic) {
    }

    static Coverage of(List<Rule> rules) {
        SortedMap<Cell, SortedSet<String>> cells = new TreeMap<>(Comparator.comparing(Cell::technique).thenComparing(Cell::tactic));
        for (Rule rule : rules) {
            for (Threat threat : rule.alert().threats()) {
                String tactic = tactic(threat.tactic().id());
                threat.techniques().forEach(part -> add(cells, part, tactic, rule));
            }
        }
        return new Coverage(Collections.unmodifiableSortedMap(cells));
    }

    private static void add(Map<Cell, SortedSet<String>> cells, Threat.Part part, String tactic, Rule rule) {
        if (Technique.isAttack(part.id())) {
            cells.computeIfAbsent(new Cell(part.id(), tactic), c -> new TreeSet<>()).add(rule.name());
        }
        part.parts().forEach(inner -> add(cells, inner, tactic, rule));
    }

    private static String tactic(String id) {
        return Attack.enterprise().entry(id).filter(e -> e.kind() == AttackEntry.Kind.TACTIC)
                .map(e -> e.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")).orElse("");
    }
}
