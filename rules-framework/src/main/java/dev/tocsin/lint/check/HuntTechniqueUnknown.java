package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.HuntSubject;
import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import dev.tocsin.rule.toml.TomlString;
import java.util.Locale;
import java.util.Optional;

/** Techniques of hunts exist. */
final class HuntTechniqueUnknown implements Check.OfHunt {
    @Override
    public About about() {
        return About.advice("hunt-technique-unknown", "every technique of a hunt exists in ATT&CK and is in use")
                .why("""
                        An id that does not exist, or not any more, shows in no matrix.""")
                .bad(Example.hunt("""
                        mitre = ["T9562"]
                        """)
                        .flagging("\"T9562\""))
                .good(Example.hunt("""
                        mitre = ["T1562"]
                        """));
    }

    @Override
    public void check(HuntSubject subject, Findings findings) {
        for (TomlString technique : subject.hunt().techniques()) {
            if (!technique.value().startsWith("AML.")) {
                subject.context().attack().versions().forEach(version -> check(technique, version, findings));
            }
        }
    }

    private static void check(TomlString technique, Attack version, Findings findings) {
        Optional<AttackEntry> entry = version.entry(technique.value());
        String name = "ATT&CK " + version.version();
        if (entry.isEmpty()) {
            findings.add(technique.span(), name + " has no technique " + technique.value(), null);
        } else if (entry.get().status() != AttackEntry.Status.ACTIVE) {
            findings.add(technique.span(), technique.value() + " is " + entry.get().status().name().toLowerCase(Locale.ROOT) + " in " + name,
                    version.today(entry.get()).map(t -> "use " + t.id()).orElse("remove it"));
        }
    }
}
