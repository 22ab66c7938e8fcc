package dev.tocsin.lint;

import dev.tocsin.configuration.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** An example on disk, as a repository that can be linted. */
final class ExampleFolder {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private ExampleFolder() {
    }

    static LintResult lint(Path root, Example example, String profile) throws IOException {
        run(root).write(example);
        return lint(root, profile);
    }

    /** Lints what is there already. */
    static LintResult lint(Path root, String profile) {
        return run(root).lint(Profile.valueOf(profile.toUpperCase(Locale.ROOT)));
    }

    private static ExampleRun run(Path root) {
        return new ExampleRun(root, (indices, version) -> new EcsSchema(), TODAY);
    }

    static LintResult lint(Path root, Example example) throws IOException {
        return lint(root, example, "custom");
    }

    static List<String> ids(LintResult result) {
        return result.diagnostics().stream().map(d -> d.id()).distinct().toList();
    }
}
