package dev.tocsin.maven;

import dev.tocsin.configuration.AttackFiles;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.event.Schemas;
import dev.tocsin.lint.Linter;
import dev.tocsin.lint.RuleFixer;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.testing.Selection;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Mends what a machine can mend in rules and hunts: names and links of techniques, spelling, order, layout. */
@Mojo(name = "fix", requiresProject = false, aggregator = true, threadSafe = true)
public final class FixMojo extends RepositoryMojo {
    /** Changes no file, but shows the difference and writes it to {@code target/tocsin/fix.patch}, which git apply takes. */
    @Parameter(property = "tocsin.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * Only what these checks find, with commas between. Some checks mend only when they are named here, such as
     * {@code risk-severity-band}, which sets the risk score that is usual for the severity.
     */
    @Parameter(property = "tocsin.checks")
    private String checks;

    /** Which checks are on: custom, or elastic for what the public repository demands. */
    @Parameter(property = "tocsin.profile")
    private String profile;

    /** Folder of the patch; {@code target/tocsin} when it is left out. */
    @Parameter(property = "tocsin.outputDirectory")
    private File outputDirectory;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Set<String> named = Fixes.named(checks);
        Map<Key, String> parameters = new EnumMap<>(Key.class);
        parameters.put(Key.PROFILE, profile);
        parameters.put(Key.CHECKS, named.isEmpty() ? null : named.stream().map(id -> id + "=info").collect(Collectors.joining(",")));
        Configuration configuration = repository(parameters);
        AttackFiles attack = AttackFiles.of(configuration);
        if (!attack.problems().isEmpty()) {
            lines().findings(attack.problems());
            throw new MojoFailureException("nothing was mended: names of techniques would come from another version of ATT&CK than was meant");
        }
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        lines().findings(rules.problems());
        Selection selection = new Selection(rule(), null);
        if (rules.files().stream().noneMatch(selection::selects)) {
            throw new MojoFailureException(rule() == null ? "there is neither a rule nor a hunt in " + configuration.rules()
                    : "no rule is called \"" + rule() + "\": expected an id, a name or a path, perhaps with *");
        }
        Schemas schemas = Fields.of(configuration, this);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        RuleFixer.Result result = RuleFixer.fix(chosen -> new Linter(configuration, schemas::forIndices,
                today, chosen), rules, selection::selects, named);
        Path output = outputDirectory != null ? folder().resolve(outputDirectory.toPath()) : folder().resolve("target").resolve("tocsin");
        Fixes fixes = new Fixes(configuration.root(), rules, result, getLog());
        if (dryRun) {
            fixes.show(output.resolve("fix.patch"));
        } else {
            fixes.write();
        }
    }
}
