package dev.tocsin.lint;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.configuration.Profile;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An example laid out on disk and linted, so that nobody has to believe what a page says of it. */
public final class ExampleRun {
    private final Path root;
    private final SchemaSource schemas;
    private final LocalDate today;

    /**
     * @param root an empty folder
     * @param today the day on which the example is linted
     */
    public ExampleRun(Path root, SchemaSource schemas, LocalDate today) {
        this.root = root;
        this.schemas = schemas;
        this.today = today;
    }

    /** Writes the files of an example; what is there already stays. */
    public void write(Example example) throws IOException {
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
    }

    /** Lints what is there. */
    public LintResult lint(Profile profile) {
        Configuration configuration = configuration(profile);
        return new Linter(configuration, schemas, today).lint(rules(configuration));
    }

    /** What a check finds there, in the first profile in which it is on. */
    public List<Finding> found(About about) {
        Profile profile = about.level(Profile.CUSTOM).isPresent() ? Profile.CUSTOM : Profile.ELASTIC;
        return lint(profile).findings().stream().filter(f -> f.diagnostic().id().equals(about.id())).toList();
    }

    /** What {@code tocsin:fix} would change there for one check, as a unified diff; empty when it mends nothing. */
    public String fix(About about) {
        if (about.mending() == About.Mending.BY_HAND) {
            return "";
        }
        Configuration configuration = configuration(Profile.ELASTIC);
        StringBuilder out = new StringBuilder();
        RuleFixer.fix(checks -> new Linter(configuration, schemas, today, checks), rules(configuration), file -> true, Set.of(about.id()))
                .files().forEach(fixed -> out.append(fixed.diff()));
        return out.toString();
    }

    private Configuration configuration(Profile profile) {
        return Configuration.discover(root, Map.of(Key.PROFILE, profile.name().toLowerCase(Locale.ROOT))).orThrow();
    }

    private static RuleSet rules(Configuration configuration) {
        return new RuleLoader(configuration.root()).load(configuration.rules());
    }

    /** Every check, in the order of their ids. */
    static List<About> abouts() {
        return Checks.all().stream().map(Check::about).sorted(Comparator.comparing(About::id)).toList();
    }
}
