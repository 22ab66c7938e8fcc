package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleFileReader;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.toml.TomlComment;
import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.SourceText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Fixing real rules, below {@code -Dtocsin.corpus=DIR}, changes what it says and nothing else. */
class FixCorpusTest {
    /** The keys whose values a check may change; order and layout change none. */
    private static final Map<String, String> TOUCHED = Map.ofEntries(
            Map.entry("threat-name", "rule\\.threat\\..*\\.name"), Map.entry("threat-reference", "rule\\.threat\\..*\\.reference"),
            Map.entry("tag-casing", "rule\\.tags\\..*"), Map.entry("tag-duplicate", "rule\\.tags\\..*"),
            Map.entry("reference-duplicate", "rule\\.references\\..*"), Map.entry("license-spelling", "rule\\.license"),
            Map.entry("integration-list", "metadata\\.integration.*"), Map.entry("timeline-pair", "rule\\.timeline_title"),
            Map.entry("max-signals-cap", "rule\\.max_signals"), Map.entry("note-setup-heading", "rule\\.note"),
            Map.entry("date-format", "metadata\\..*_date"), Map.entry("hunt-query-language-line", "hunt\\.query\\..*"),
            Map.entry("value-unknown", ".*"), Map.entry("file-layout", "-"), Map.entry("key-order", "-"));

    @Test
    void fixing_changes_what_it_says_and_keeps_all_comments() {
        String corpus = System.getProperty("tocsin.corpus", "");
        Assumptions.assumeFalse(corpus.isBlank(), "no -Dtocsin.corpus=DIR");
        Configuration configuration = Configuration.discover(Path.of(corpus),
                Map.of(Key.PROFILE, "elastic", Key.RULES, ".", Key.FIXTURE_POLICY, "optional")).orThrow();
        Schemas schemas = Schemas.standard();
        Function<List<Check>, Linter> linters = checks -> new Linter(configuration, schemas::forIndices,
                LocalDate.of(2026, 12, 1), checks);
        RuleSet rules = new RuleLoader(Path.of(corpus)).load(List.of(Path.of(corpus)));
        RuleFixer.Result result = RuleFixer.fix(linters, rules, file -> true, Set.of());
        assertThat(result.refused()).isEmpty();
        System.out.println("fix: " + result.files().size() + " files, "
                + RuleFixer.counts(result.files().stream().flatMap(f -> f.findings().stream()).toList()));
        result.files().forEach(FixCorpusTest::differsOnlyWhereItSays);
        Map<String, Fixer.Fixed> fixed = result.files().stream().collect(Collectors.toMap(f -> f.source().name(), f -> f));
        RuleSet after = new RuleSet(rules.files().stream().map(f -> fixed.containsKey(f.source().name())
                ? read(f, fixed.get(f.source().name()).text()) : f).toList(), rules.problems());
        assertThat(RuleFixer.fix(linters, after, file -> true, Set.of()).files()).extracting(Fixer.Fixed::diff).isEmpty();
    }

    /** Files are made sloppy in ways that a machine can mend; fixing makes of them what it makes of the files themselves. */
    @Test
    void what_was_made_sloppy_comes_out_as_it_was() {
        String corpus = System.getProperty("tocsin.corpus", "");
        Assumptions.assumeFalse(corpus.isBlank(), "no -Dtocsin.corpus=DIR");
        Configuration configuration = Configuration.discover(Path.of(corpus),
                Map.of(Key.PROFILE, "elastic", Key.RULES, ".", Key.FIXTURE_POLICY, "optional")).orThrow();
        Schemas schemas = Schemas.standard();
        Function<List<Check>, Linter> linters = checks -> new Linter(configuration, (indices, version) -> schemas.forIndices(indices),
                LocalDate.of(2026, 12, 1), checks.stream().filter(c -> c.about().mending() == About.Mending.SAFE).toList());
        RuleSet all = new RuleLoader(Path.of(corpus)).load(List.of(Path.of(corpus)));
        List<RuleFile> some = all.files().stream().filter(f -> f.rule().isPresent() && f.source().name().hashCode() % 4 == 0).toList();
        RuleSet plain = new RuleSet(some, List.of());
        RuleSet sloppy = new RuleSet(some.stream().map(f -> read(f, sloppy(f.source().text()))).toList(), List.of());
        Map<String, String> wanted = texts(plain, RuleFixer.fix(linters, plain, file -> true, Set.of()));
        RuleFixer.Result result = RuleFixer.fix(linters, sloppy, file -> true, Set.of());
        assertThat(result.refused()).isEmpty();
        assertThat(result.files()).hasSameSizeAs(some);
        assertThat(texts(sloppy, result)).isEqualTo(wanted);
        System.out.println("fix of sloppy files: " + some.size() + " files, "
                + RuleFixer.counts(result.files().stream().flatMap(f -> f.findings().stream()).toList()));
    }

    private static String sloppy(String text) {
        return text.replaceFirst("(?m)^severity = \"(.)", "severity=\"\u2191$1").replace("\u2191l", "L").replace("\u2191m", "M").replace("\u2191h", "H")
                .replace("\u2191c", "C").replaceAll("(?m)^(creation|updated)_date = \"(\\d+)/(\\d+)/(\\d+)\"$", "$1_date   =  \"$2-$3-$4\" \t")
                .replaceAll("(?m)^reference = \"https://attack.mitre.org/(tactics|techniques)/", "reference = \"http://attack.mitre.org/$1/")
                .replaceAll("(?m)^name = \"(Command and Scripting Interpreter|Execution|Persistence|Defense Evasion)\"$", "name = '$1s'");
    }

    private static Map<String, String> texts(RuleSet rules, RuleFixer.Result result) {
        Map<String, String> texts = new TreeMap<>();
        rules.files().forEach(f -> texts.put(f.source().name(), f.source().text()));
        result.files().forEach(f -> texts.put(f.source().name(), f.text()));
        return texts;
    }

    private static RuleFile read(RuleFile file, String text) {
        return RuleFileReader.read(new SourceText(file.source().name(), text), file.file(), file.path(), List.of()).orElseThrow();
    }

    private static void differsOnlyWhereItSays(Fixer.Fixed fixed) {
        TomlDocument before = TomlDocument.read(fixed.source());
        TomlDocument after = TomlDocument.read(new SourceText(fixed.source().name(), fixed.text()));
        assertThat(comments(after)).as(fixed.diff()).isEqualTo(comments(before));
        Map<String, String> then = new TreeMap<>();
        Map<String, String> now = new TreeMap<>();
        flatten(before.table(), "", fixed.source().text(), then);
        flatten(after.table(), "", fixed.text(), now);
        Set<String> changed = new TreeSet<>(then.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(key -> now.get(key) != null && now.get(key).equals(then.get(key)));
        Set<String> ids = RuleFixer.counts(fixed.findings()).keySet();
        assertThat(changed).as(fixed.diff()).allMatch(key -> ids.stream().anyMatch(id -> key.matches(TOUCHED.get(id))));
    }

    private static List<String> comments(TomlDocument document) {
        return document.comments().stream().map(TomlComment::text).sorted().toList();
    }

    private static void flatten(TomlValue value, String path, String source, Map<String, String> out) {
        if (value instanceof TomlTable table) {
            table.entries().forEach(e -> flatten(e.value(), path.isEmpty() ? e.key() : path + "." + e.key(), source, out));
        } else if (value instanceof TomlList list) {
            IntStream.range(0, list.values().size()).forEach(i -> flatten(list.values().get(i), path + "." + i, source, out));
        } else {
            out.put(path, value instanceof TomlString text ? "\"" + text.value() : value.span().of(source));
        }
    }
}
