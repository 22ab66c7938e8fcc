package dev.tocsin.docs.site;

import dev.tocsin.configuration.AttackFiles;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.lint.CheckPage;
import dev.tocsin.lint.LintResult;
import dev.tocsin.lint.Linter;
import dev.tocsin.reference.Attack;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Checked;
import dev.tocsin.testing.Exhibit;
import dev.tocsin.testing.Exhibits;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.TestRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a site is made of. Immutable.
 *
 * @param name what the site is called
 * @param rules rules and hunts; files with errors have no page
 * @param exhibits the cases of each file that has fixtures, by its name in messages
 * @param lint what the linter found
 * @param attack the version of ATT&amp;CK that pages speak of
 * @param checks what there is to tell of each check
 * @param configuration how the repository wants to be treated
 * @param schemas the fields of indices
 * @param changes the commits that changed each file, the newest first, by its name in messages; no entry where no history is known
 * @param source the address below which the repository's files can be read, ended by a slash; empty for none
 */
public record SiteMaterial(String name, RuleSet rules, Map<String, List<Exhibit>> exhibits, LintResult lint,
        Attack attack, List<CheckPage> checks, Configuration configuration, Schemas schemas, Map<String, List<Change>> changes, Optional<String> source) {
    /** Copies the maps. */
    public SiteMaterial {
        Objects.requireNonNull(name, "name");
        exhibits = Map.copyOf(exhibits);
        changes = Map.copyOf(changes);
        checks = List.copyOf(checks);
    }

    /**
     * A commit that changed a file.
     *
     * @param id its first digits
     */
    public record Change(String id, LocalDate date, String author, String subject) {
    }

    /**
     * Lints the rules, runs their fixtures and the examples of all checks.
     *
     * @param today the day for the linter
     * @throws IOException when there is no place for the examples, which are written to the temporary folder and removed again
     */
    public static SiteMaterial of(String name, Configuration configuration, RuleSet rules, Schemas schemas, LocalDate today)
            throws IOException {
        List<Attack> versions = AttackFiles.of(configuration).versions();
        Attack attack = versions.get(versions.size() - 1);
        List<CheckPage> checks = CheckPage.all(schemas::forIndices);
        LintResult lint = new Linter(configuration, schemas::forIndices, today).lint(rules);
        Exhibits exhibits = new Exhibits(TestRequest.of(configuration, rules), SchemaSource.of(schemas));
        Map<String, List<Exhibit>> cases = rules.files().parallelStream().filter(RuleFile::usable)
                .collect(Collectors.toConcurrentMap(file -> file.source().name(), exhibits::of, (a, b) -> a));
        return new SiteMaterial(name, rules, cases, lint, attack, checks, configuration, schemas, Map.of(), Optional.empty());
    }

    /**
     * The same with the commits that changed each file.
     *
     * @return the material, without commits where there is no git repository or none can be believed; a warning says why
     */
    public Checked<SiteMaterial> withHistory() {
        Checked<Map<String, List<Change>>> read = Changes.of(configuration.root(), rules.files());
        Map<String, List<Change>> known = read.value() == null ? Map.of() : read.value();
        return new Checked<>(new SiteMaterial(name, rules, exhibits, lint, attack, checks, configuration, schemas, known, source), read.diagnostics());
    }

    /** The same with an address for the repository's files. */
    public SiteMaterial at(String address) {
        return new SiteMaterial(name, rules, exhibits, lint, attack, checks, configuration, schemas, changes,
                Optional.of(address.endsWith("/") ? address : address + "/"));
    }
}
