package dev.tocsin.lint.check;

import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.Threat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The tactics and techniques of ATT&amp;CK that a rule names. */
final class Threats {
    private static final String FRAMEWORK = "MITRE ATT&CK";

    private Threats() {
    }

    /**
     * A tactic, technique or sub-technique where a rule names it.
     *
     * @param kind what it stands as
     * @param part what the rule says of it
     * @param above the technique of a sub-technique or the tactic of a technique; null for a tactic
     * @param versions the versions of ATT&amp;CK that it is held against; not empty
     */
    record Named(AttackEntry.Kind kind, Threat.Part part, Threat.Part above, List<Attack> versions) {
        /** What a version says of it; empty when that has no such id. */
        Optional<AttackEntry> entry(Attack version) {
            return version.entry(part.id()).filter(e -> e.kind() == kind);
        }

        /** What the newest version that knows it says of it. */
        Optional<AttackEntry> entry() {
            return versions.stream().flatMap(v -> entry(v).stream()).reduce((older, newer) -> newer);
        }

        /** The versions whose entry is like that; those that do not know it are not. */
        List<Attack> versions(BiPredicate<Attack, AttackEntry> like) {
            return versions.stream().filter(v -> entry(v).filter(e -> like.test(v, e)).isPresent()).toList();
        }

        String word() {
            return switch (kind) {
                case TACTIC -> "tactic";
                case TECHNIQUE -> "technique";
                case SUBTECHNIQUE -> "sub-technique";
            };
        }
    }

    /**
     * All that the rows of {@code rule.threat} name whose framework is ATT&amp;CK, in the order of the file; and what the rows of
     * {@code rule.threat_mappings} name for a version that is one of ours.
     */
    static List<Named> of(RuleSubject subject) {
        List<Named> out = new ArrayList<>();
        List<Attack> versions = subject.context().attack().versions();
        attack(subject.rule()).forEach(threat -> add(threat, versions, out));
        for (Threat.Mapping mapping : subject.rule().alert().otherThreats()) {
            List<Attack> meant = versions.stream().filter(v -> isOf(v.version(), mapping.version())).toList();
            if (mapping.framework().equals(FRAMEWORK) && !meant.isEmpty()) {
                mapping.threats().stream().filter(t -> t.framework().equals(FRAMEWORK)).forEach(threat -> add(threat, meant, out));
            }
        }
        return out;
    }

    private static void add(Threat threat, List<Attack> versions, List<Named> out) {
        out.add(new Named(AttackEntry.Kind.TACTIC, threat.tactic(), null, versions));
        for (Threat.Part technique : threat.techniques()) {
            out.add(new Named(AttackEntry.Kind.TECHNIQUE, technique, threat.tactic(), versions));
            technique.parts().forEach(sub -> out.add(new Named(AttackEntry.Kind.SUBTECHNIQUE, sub, technique, versions)));
        }
    }

    /** Whether a version is of another, which may leave out later numbers: 19.1 is of 19. A letter v does not count. */
    private static boolean isOf(String version, String wanted) {
        String plain = wanted.replaceFirst("^[vV]", "");
        return version.equals(plain) || version.startsWith(plain + ".");
    }

    /** The rows whose framework is ATT&amp;CK. */
    static List<Threat> attack(Rule rule) {
        return rule.alert().threats().stream().filter(t -> t.framework().equals(FRAMEWORK)).toList();
    }

    /** {@code ATT&CK 17.1 and 18.1}. */
    static String names(List<Attack> versions) {
        return "ATT&CK " + versions.stream().map(Attack::version).collect(Collectors.joining(" and "));
    }
}
