package dev.tocsin.maven;

import dev.tocsin.lint.About;
import dev.tocsin.lint.FileChange;
import dev.tocsin.lint.Finding;
import dev.tocsin.lint.Fixer;
import dev.tocsin.lint.RuleFixer;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Writes or shows what was mended, and says what is left for a person. */
final class Fixes {
    private final Path root;
    private final Map<String, Path> places = new HashMap<>();
    private final RuleFixer.Result result;
    private final Log log;

    Fixes(Path root, RuleSet rules, RuleFixer.Result result, Log log) {
        this.root = root;
        for (RuleFile file : rules.files()) {
            places.put(file.source().name(), file.file());
        }
        this.result = result;
        this.log = log;
    }

    /** The checks of a parameter, each of which must exist and be able to mend something; null for none. */
    static Set<String> named(String parameter) throws MojoFailureException {
        Set<String> named = new LinkedHashSet<>();
        for (String id : parameter == null ? List.<String>of() : Arrays.stream(parameter.split(",")).map(String::strip).toList()) {
            About about = Checks.byId(id).orElseThrow(() -> new MojoFailureException("there is no check \"" + id + "\": " + Checks.meant(id)))
                    .about();
            if (about.mending() == About.Mending.BY_HAND) {
                throw new MojoFailureException("what " + id + " finds can only be mended by hand");
            }
            named.add(id);
        }
        return named;
    }

    /** Writes every file that changes, and fails after the last when some could not be written. */
    void write() throws MojoExecutionException {
        List<String> failures = new ArrayList<>();
        List<Fixer.Fixed> written = new ArrayList<>();
        for (Fixer.Fixed fixed : result.files()) {
            String name = fixed.source().name();
            Optional<String> failure = FileChange.write(root, places.get(name), fixed.source().text(), fixed.text());
            failure.ifPresentOrElse(reason -> failures.add(name + " was left as it is: " + reason), () -> written.add(fixed));
        }
        written.forEach(this::tell);
        summarize("mended", written);
        if (!failures.isEmpty()) {
            failures.forEach(log::error);
            throw new MojoExecutionException(failures.size() == 1 ? failures.get(0) : failures.size() + " files were left as they are");
        }
    }

    /** Shows what would be written, and leaves it as a patch. */
    void show(Path patch) throws MojoExecutionException {
        List<Fixer.Fixed> inside = result.files().stream().filter(f -> places.get(f.source().name()).toAbsolutePath().startsWith(root)).toList();
        result.files().stream().filter(f -> !inside.contains(f)).forEach(f -> log.warn(f.source().name()
                + " is left out: it lies outside the repository"));
        String diff = inside.stream().map(Fixer.Fixed::diff).collect(Collectors.joining());
        diff.lines().forEach(log::info);
        try {
            if (diff.isEmpty()) {
                Files.deleteIfExists(patch);
            } else {
                WholeFile.write(patch, diff);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("the patch could not be written to " + patch + ": " + e.getMessage(), e);
        }
        summarize("would be mended", inside);
        if (!diff.isEmpty()) {
            log.info("to apply it, in " + root + ": git apply " + patch);
        }
    }

    private void tell(Fixer.Fixed fixed) {
        log.info(fixed.source().name());
        for (Finding finding : fixed.findings()) {
            Diagnostic said = finding.diagnostic();
            log.info("    " + said.position() + " " + said.id() + ": " + said.message());
        }
    }

    private void summarize(String verb, List<Fixer.Fixed> files) {
        List<Finding> mended = files.stream().flatMap(f -> f.findings().stream()).toList();
        log.info("fix: " + plural(mended.size(), "finding") + " " + verb + " in " + plural(files.size(), "file") + counts(mended));
        for (String name : new TreeSet<>(result.refused())) {
            log.warn(name + " was left as it is: it is no TOML or no UTF-8, or would be no valid rule any more");
        }
        List<Finding> asked = result.left().stream().filter(f -> !f.edits().isEmpty() && mending(f) == About.Mending.WHEN_NAMED).toList();
        List<Finding> byHand = result.left().stream().filter(f -> f.edits().isEmpty()).toList();
        if (!asked.isEmpty()) {
            log.info("only when named with -Dtocsin.checks=: " + plural(asked.size(), "finding") + counts(asked));
        }
        if (!byHand.isEmpty()) {
            log.info("only by hand: " + plural(byHand.size(), "finding") + counts(byHand) + "; tocsin:lint shows them");
        }
    }

    private static About.Mending mending(Finding finding) {
        return Checks.byId(finding.diagnostic().id()).map(c -> c.about().mending()).orElse(About.Mending.BY_HAND);
    }

    private static String counts(List<Finding> findings) {
        return findings.isEmpty() ? "" : ": " + RuleFixer.counts(findings).entrySet().stream().map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String plural(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
