package dev.tocsin.configuration;

import dev.tocsin.configuration.Configuration.CheckLevel;
import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.rule.toml.TomlForm;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.source.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code tocsin.toml} and goal parameters into a {@link Configuration}. */
final class ConfigurationReader {
    static final String ID = "configuration";
    private static final Pattern STACK_VERSION = Pattern.compile("\\d{1,6}\\.\\d{1,6}(\\.\\d{1,6}([-+].*)?)?");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final List<Diagnostic> findings = new ArrayList<>();
    private final Map<Key, List<String>> values = new EnumMap<>(Key.class);
    private final Map<String, CheckLevel> checks = new LinkedHashMap<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<Conventions.Frozen> frozen = new ArrayList<>();
    private final List<Overlap> overlaps = new ArrayList<>();
    private final List<Budget> budgets = new ArrayList<>();
    private final Path root;

    private ConfigurationReader(Path root) {
        this.root = root;
    }

    /** @param file null when there is none */
    static Checked<Configuration> read(Path root, Path file, Map<Key, String> overrides) {
        ConfigurationReader reader = new ConfigurationReader(root);
        SourceText source = new SourceText(Configuration.FILE, "");
        if (file != null) {
            try {
                Checked<SourceText> text = Utf8.decode(Configuration.FILE, Files.readAllBytes(file));
                source = text.value();
                reader.findings.addAll(text.diagnostics());
                reader.file(TomlDocument.read(source));
            } catch (IOException e) {
                reader.findings.add(new Diagnostic(Level.ERROR, ID, source, Span.at(0), "the file cannot be read: "
                        + e.getMessage(), null));
            }
        }
        overrides.forEach(reader::override);
        Configuration configuration = reader.configuration(source);
        boolean failed = reader.findings.stream().anyMatch(d -> d.level() == Level.ERROR);
        return new Checked<>(failed ? null : configuration, reader.findings);
    }

    private void file(TomlDocument document) {
        findings.addAll(document.errors());
        TomlForm form = new TomlForm(document.source(), document.table(), ID, findings);
        for (Key key : Key.values()) {
            switch (key.form()) {
                case ADDRESS -> form.string(key.key()).ifPresent(t -> {
                    values.put(key, List.of(t.value()));
                    if (!ADDRESS.matcher(t.value()).matches()) {
                        form.error(t.span(), "\"" + t.value() + "\" is no address of the web", "begin it with https://");
                    }
                });
                case PATH -> form.string(key.key()).ifPresent(t -> values.put(key, List.of(t.value())));
                case WORD -> form.oneOf(key.key(), key.allowed()).ifPresent(t -> values.put(key, List.of(t)));
                case PATHS, WORDS -> {
                    List<TomlString> given = form.oneOrMore(key.key());
                    given.stream().filter(t -> key == Key.STACK_VERSIONS && !STACK_VERSION.matcher(t.value()).matches()).forEach(t ->
                            form.error(t.span(), noVersion(t.value()), null));
                    List<String> texts = given.stream().map(TomlString::value).toList();
                    if (form.table().has(key.key())) {
                        values.put(key, texts);
                    }
                }
                case NAMES -> form.form(key.key()).ifPresent(names -> names.table().entries().forEach(e ->
                        names.string(e.key()).ifPresent(name -> frozen.add(new Conventions.Frozen(e.key(), name.value(), e.span())))));
                case LEVELS -> form.form(key.key()).ifPresent(levels -> levels.table().entries().forEach(e ->
                        levels.oneOf(e.key(), key.allowed()).ifPresent(level ->
                                checks.put(e.key(), new CheckLevel(level(level), e.keySpan())))));
                case NUMBER -> form.integer(key.key()).ifPresent(number -> {
                    values.put(key, List.of(String.valueOf(number)));
                    if (number < 0) {
                        form.error(form.table().entry(key.key()).orElseThrow().span(), "\"" + key.key() + "\" cannot be negative", null);
                    }
                });
                case ROWS -> form.rows(key.key()).forEach(row -> row(key, row));
            }
        }
        form.finish();
    }

    private void row(Key key, TomlForm row) {
        switch (key) {
            case OVERLAPS -> GateRows.overlap(row).ifPresent(overlaps::add);
            case BUDGETS -> GateRows.budget(row).ifPresent(budgets::add);
            default -> waiver(row);
        }
    }

    private void waiver(TomlForm row) {
        row.require("check");
        row.require("paths");
        row.require("reason");
        Optional<String> check = row.string("check").map(TomlString::value);
        List<TomlString> patterns = row.oneOrMore("paths");
        patterns.forEach(pattern -> Waiver.objection(pattern.value()).ifPresent(reason ->
                row.error(pattern.span(), "\"" + pattern.value() + "\" is no pattern of files: " + reason, null)));
        List<String> paths = patterns.stream().map(TomlString::value).toList();
        Optional<TomlString> reason = row.string("reason");
        Optional<LocalDate> expires = GateRows.day(row, "waivers.expires");
        row.finish();
        if (reason.isPresent() && reason.get().value().isBlank()) {
            row.error(reason.get().span(), "a waiver needs a reason", "say why the finding is accepted");
        }
        TomlTable table = row.table();
        check.ifPresent(id -> waivers.add(new Waiver(id, paths, reason.map(TomlString::value).orElse(""), expires, table.span())));
    }

    private void override(Key key, String text) {
        SourceText source = new SourceText("tocsin." + key.key(), text);
        List<String> parts = Arrays.stream(text.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
        switch (key.form()) {
            case ADDRESS, PATH -> values.put(key, List.of(text));
            case PATHS, WORDS -> {
                parts.stream().filter(t -> key == Key.STACK_VERSIONS && !STACK_VERSION.matcher(t).matches()).forEach(t ->
                        complain(source, noVersion(t)));
                values.put(key, parts);
            }
            case WORD -> {
                if (key.allowed().contains(text)) {
                    values.put(key, List.of(text));
                } else {
                    complain(source, "\"" + text + "\" is not one of " + String.join(", ", key.allowed()));
                }
            }
            case LEVELS -> parts.forEach(part -> {
                int equals = part.indexOf('=');
                String level = part.substring(equals + 1).strip();
                if (equals < 1 || !key.allowed().contains(level)) {
                    complain(source, "\"" + part + "\" is not an id, \"=\", and one of " + String.join(", ", key.allowed()));
                } else {
                    checks.put(part.substring(0, equals).strip(), new CheckLevel(level(level), Span.at(0)));
                }
            });
            case NUMBER -> {
                if (text.matches("\\d{1,18}")) {
                    values.put(key, List.of(text));
                } else {
                    complain(source, "\"" + text + "\" is no whole number from 0");
                }
            }
            case NAMES, ROWS -> complain(source, key.key() + " are written in " + Configuration.FILE + " only");
        }
    }

    private static String noVersion(String text) {
        return "\"" + text + "\" is no version of the Elastic Stack, such as 9.2.0";
    }

    private void complain(SourceText source, String message) {
        findings.add(new Diagnostic(Level.ERROR, ID, source, new Span(0, source.text().length()), message, null));
    }

    private Configuration configuration(SourceText source) {
        return new Configuration(root, source, paths(Key.RULES), path(Key.FIXTURES), path(Key.DOCS),
                values(Key.DOCS_URL).stream().findFirst(), paths(Key.MAPPINGS), paths(Key.EXCEPTIONS), paths(Key.ATTACK), FixturePolicy.valueOf(word(Key.FIXTURE_POLICY)), Profile.valueOf(word(Key.PROFILE)),
                level(word(Key.FAIL_LEVEL)), values(Key.STACK_VERSIONS), checks, waivers, gates(),
                new Conventions(values(Key.TAGS), frozen));
    }

    private Gates gates() {
        Optional<Path> versions = values(Key.VERSION_LOCK).stream().findFirst().map(this::resolve);
        return new Gates(LockPolicy.valueOf(word(Key.LOCK)), VersionPolicy.valueOf(word(Key.VERSION_POLICY)), versions,
                word(Key.OVERLAP_POLICY).equals("REQUIRED"), overlaps, Long.parseLong(values(Key.BENIGN_BUDGET).get(0)), budgets);
    }

    private List<String> values(Key key) {
        return values.getOrDefault(key, key.standard().isEmpty() ? List.of() : List.of(key.standard()));
    }

    private String word(Key key) {
        return values(key).get(0).toUpperCase(Locale.ROOT);
    }

    private List<Path> paths(Key key) {
        return values(key).stream().map(this::resolve).toList();
    }

    private Path path(Key key) {
        return resolve(values(key).get(0));
    }

    private Path resolve(String text) {
        try {
            return root.resolve(text).normalize();
        } catch (InvalidPathException e) {
            complain(new SourceText(Configuration.FILE, text), "\"" + text + "\" is no path: " + e.getReason());
            return root;
        }
    }

    private static Optional<Level> level(String word) {
        return word.equalsIgnoreCase("off") || word.equalsIgnoreCase("never") ? Optional.empty()
                : Optional.of(Level.valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
