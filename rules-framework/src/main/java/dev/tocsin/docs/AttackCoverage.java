package dev.tocsin.docs;

import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import dev.tocsin.reference.AttackEntry.Kind;
import dev.tocsin.reference.AttackEntry.Status;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.Threat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How much of a version of ATT&amp;CK rules name. A technique counts when a rule names it or a sub-technique of it; what was revoked
 * counts for its successor.
 *
 * @param version the version
 * @param tactics each tactic in use, sorted by id
 * @param techniques techniques without their sub-techniques
 * @param subtechniques sub-techniques
 * @param rules how many rules name anything of it
 */
public record AttackCoverage(String version, List<Tactic> tactics, Share techniques, Share subtechniques, int rules) {
    /** Copies the list. */
    public AttackCoverage {
        tactics = List.copyOf(tactics);
    }

    /**
     * A part of a whole.
     *
     * @param covered how many of them a rule names
     * @param all how many there are
     */
    public record Share(int covered, int all) {
        /** In whole percent, rounded down; nothing of nothing is all of it. */
        public int percent() {
            return all == 0 ? 100 : covered * 100 / all;
        }
    }

    /**
     * One tactic.
     *
     * @param tactic the tactic
     * @param techniques of its techniques those that a rule names as a way to it
     * @param subtechniques of its sub-techniques
     * @param rules how many rules name it
     */
    public record Tactic(AttackEntry tactic, Share techniques, Share subtechniques, int rules) {
    }

    /** What a rule names: a technique or sub-technique under a tactic, or, without a technique, the tactic itself. */
    private record Claim(Rule rule, String tactic, AttackEntry technique) {
        private boolean isFor(AttackEntry entry) {
            return technique != null && (technique.id().equals(entry.id())
                    || entry.kind() == Kind.TECHNIQUE && technique.techniqueId().equals(entry.id()));
        }
    }

    /** The figures of some rules. */
    public static AttackCoverage of(List<Rule> rules, Attack attack) {
        List<Claim> claims = new ArrayList<>();
        rules.forEach(rule -> rule.alert().threats().stream().filter(t -> t.framework().equals("MITRE ATT&CK"))
                .forEach(threat -> claims(rule, threat, attack, claims)));
        List<Tactic> tactics = active(attack, Kind.TACTIC).stream().map(tactic -> {
            List<Claim> own = claims.stream().filter(c -> c.tactic().equals(tactic.id())).toList();
            Predicate<AttackEntry> serves = e -> e.tactics().contains(tactic.id());
            return new Tactic(tactic, share(attack, Kind.TECHNIQUE, serves, own), share(attack, Kind.SUBTECHNIQUE, serves, own), rules(own));
        }).toList();
        return new AttackCoverage(attack.version(), tactics, share(attack, Kind.TECHNIQUE, e -> true, claims),
                share(attack, Kind.SUBTECHNIQUE, e -> true, claims), rules(claims));
    }

    private static void claims(Rule rule, Threat threat, Attack attack, List<Claim> claims) {
        claims.add(new Claim(rule, threat.tactic().id(), null));
        for (Threat.Part technique : threat.techniques()) {
            claim(rule, threat, technique, attack).ifPresent(claims::add);
            technique.parts().forEach(part -> claim(rule, threat, part, attack).ifPresent(claims::add));
        }
    }

    private static Optional<Claim> claim(Rule rule, Threat threat, Threat.Part part, Attack attack) {
        return attack.entry(part.id()).flatMap(attack::today).filter(e -> e.kind() != Kind.TACTIC)
                .map(e -> new Claim(rule, threat.tactic().id(), e));
    }

    private static Share share(Attack attack, Kind kind, Predicate<AttackEntry> which, List<Claim> claims) {
        List<AttackEntry> all = active(attack, kind).stream().filter(which).toList();
        return new Share((int) all.stream().filter(e -> claims.stream().anyMatch(c -> c.isFor(e))).count(), all.size());
    }

    private static int rules(List<Claim> claims) {
        Set<Rule> rules = new HashSet<>();
        claims.forEach(c -> rules.add(c.rule()));
        return rules.size();
    }

    private static List<AttackEntry> active(Attack attack, Kind kind) {
        return attack.entries().stream().filter(e -> e.kind() == kind && e.status() == Status.ACTIVE).toList();
    }
}
