package dev.tocsin.lint;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.rule.RuleLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An example on disk, as a repository that can be linted. */
final class ExampleFolder {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private ExampleFolder() {
    }

    static LintResult lint(Path root, Example example, String profile) throws IOException {
        for (Map.Entry<String, byte[]> file : example.files().entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            String text = new String(file.getValue(), StandardCharsets.ISO_8859_1);
            if (text.startsWith("-> ")) {
                Files.createSymbolicLink(path, root.resolve(text.substring(3)));
            } else {
                Files.write(path, file.getValue());
            }
        }
        return lint(root, profile);
    }

    /** Lints what is there already. */
    static LintResult lint(Path root, String profile) {
        Configuration configuration = Configuration.discover(root, Map.of(Key.PROFILE, profile)).orThrow();
        Linter linter = new Linter(configuration, (indices, version) -> new EcsSchema(), TODAY);
        return linter.lint(new RuleLoader(configuration.root()).load(configuration.rules()));
    }

    static LintResult lint(Path root, Example example) throws IOException {
        return lint(root, example, "custom");
    }

    static List<String> ids(LintResult result) {
        return result.diagnostics().stream().map(d -> d.id()).distinct().toList();
    }
}
