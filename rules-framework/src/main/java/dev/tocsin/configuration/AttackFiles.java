package dev.tocsin.configuration;

import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackVersions;
import dev.tocsin.reference.StixBundle;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.ShownPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The versions of MITRE ATT&amp;CK that a configuration names.
 *
 * @param versions the versions that rules are held against, the oldest first; never empty
 * @param problems what is wrong with bundles; those that can be read count, the others are as if nobody had named them
 */
public record AttackFiles(List<Attack> versions, List<Diagnostic> problems) {
    /** The word for the version that comes with Tocsin. */
    public static final String BUNDLED = "bundled";

    /** Copies the lists. */
    public AttackFiles {
        versions = List.copyOf(versions);
        problems = List.copyOf(problems);
    }

    /** Reads the bundles. */
    public static AttackFiles of(Configuration configuration) {
        List<StixBundle> bundles = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        boolean bundled = false;
        for (Path file : configuration.attack()) {
            if (file.endsWith(BUNDLED) && !Files.exists(file)) {
                bundled = true;
                continue;
            }
            Checked<StixBundle> read = StixBundle.read(ShownPath.below(configuration.root(), file), file);
            problems.addAll(read.diagnostics());
            if (read.ok()) {
                bundles.add(read.value());
            }
        }
        return new AttackFiles(AttackVersions.of(bundles, bundled), problems);
    }
}
