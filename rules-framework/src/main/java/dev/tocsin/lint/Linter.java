package dev.tocsin.lint;

import dev.tocsin.configuration.AttackFiles;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Runs the checks that a configuration wants, several files at a time. Thread safe. */
public final class Linter {
    private static final String UNKNOWN = "check-unknown";

    private final Configuration configuration;
    private final SchemaSource schemas;
    private final LocalDate today;
    private final List<Active> checks;
    private AttackFiles attack;

    private record Active(Check check, String id, Level level) {
        Findings findings(List<Finding> found) {
            return new Findings(id, level, null, found);
        }
    }

    /**
     * A linter with all checks that are on.
     *
     * @param today the day on which it runs: what lies after it is in the future
     */
    public Linter(Configuration configuration, SchemaSource schemas, LocalDate today) {
        this(configuration, schemas, today, Checks.all());
    }

    /** A linter with those of some checks that are on. */
    public Linter(Configuration configuration, SchemaSource schemas, LocalDate today, List<Check> checks) {
        this.configuration = configuration;
        this.schemas = schemas;
        this.today = today;
        this.checks = checks.stream().flatMap(c -> active(c).stream()).toList();
    }

    /** The check with its level in this configuration; empty when it is off. */
    private Optional<Active> active(Check check) {
        About about = check.about();
        Configuration.CheckLevel chosen = configuration.checks().get(about.id());
        Optional<Level> level = chosen != null ? chosen.level() : about.level(configuration.profile());
        return level.map(l -> new Active(check, about.id(), l));
    }

    /** The versions of ATT&amp;CK, read when something is linted, once. */
    private synchronized AttackFiles attack() {
        if (attack == null) {
            attack = AttackFiles.of(configuration);
        }
        return attack;
    }

    /** Looks at all files; findings that are waived are left out, waivers that waive nothing are findings. */
    public LintResult lint(RuleSet rules) {
        return lint(rules, file -> true);
    }

    /** Looks at some of the files; checks of all files together still see every file. */
    public LintResult lint(RuleSet rules, Predicate<RuleFile> chosen) {
        return lint(rules, chosen, PerFile.LOOK);
    }

    LintResult lint(RuleSet rules, Predicate<RuleFile> chosen, PerFile perFile) {
        LintContext context = new LintContext(rules, configuration, schemas, attack(), today);
        List<RuleFile> files = rules.files().stream().filter(chosen).toList();
        List<Finding> found = new ArrayList<>(files.parallelStream()
                .flatMap(f -> perFile.of(f, () -> ofFile(f, context)).stream()).toList());
        List<Finding> ofSet = Findings.empty();
        for (Active active : checks) {
            if (active.check() instanceof Check.OfSet check) {
                check.check(context, active.findings(ofSet));
            }
        }
        Set<String> others = new HashSet<>();
        rules.files().stream().filter(f -> !chosen.test(f)).forEach(f -> others.add(f.source().name()));
        ofSet.stream().filter(f -> !others.contains(f.diagnostic().source().name())).forEach(found::add);
        Map<String, Level> levels = new HashMap<>();
        checks.forEach(a -> levels.put(a.id(), a.level()));
        if (levels.containsKey(UNKNOWN)) {
            unknownChecks(new Findings(UNKNOWN, levels.get(UNKNOWN), configuration.source(), found));
        }
        return new Waivers(context, levels).apply(files, found);
    }

    private void unknownChecks(Findings findings) {
        configuration.checks().forEach((id, chosen) -> {
            if (Checks.byId(id).isEmpty()) {
                findings.add(chosen.span(), "there is no check \"" + id + "\"", Checks.meant(id));
            }
        });
    }

    private List<Finding> ofFile(RuleFile file, LintContext context) {
        List<Finding> found = Findings.empty();
        FileSubject subject = new FileSubject(file, context);
        Optional<RuleSubject> rule = file.rule().filter(r -> !r.deprecated()).map(r -> new RuleSubject(file, r, context));
        Optional<HuntSubject> hunt = file.hunt().map(h -> new HuntSubject(h, context));
        for (Active active : checks) {
            Findings findings = active.findings(found).in(file.source());
            if (active.check() instanceof Check.OfFile check) {
                check.check(subject, findings);
            }
            if (active.check() instanceof Check.OfRule check) {
                rule.ifPresent(r -> check.check(r, findings));
            }
            if (active.check() instanceof Check.OfHunt check) {
                hunt.ifPresent(h -> check.check(h, findings));
            }
        }
        return found;
    }
}
