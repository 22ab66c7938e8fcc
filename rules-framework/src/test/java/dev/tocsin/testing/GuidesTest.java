package dev.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md and docs/fixtures.md say of files and keys is so. */
class GuidesTest {
    private static final Pattern BLOCK = Pattern.compile("```toml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
    private static final Pattern STARRED = Pattern.compile("(?m)^\\| `tocsin\\.([a-zA-Z]+)` \\* \\|");

    @Test
    void every_cases_file_of_the_guides_can_be_read() throws IOException {
        List<String> blocks = new java.util.ArrayList<>(blocks("docs/fixtures.md"));
        blocks.addAll(blocks("docs/rule-types.md"));
        blocks("README.md").stream().filter(block -> block.contains("[[case]]")).forEach(blocks::add);
        assertThat(blocks).hasSizeGreaterThan(2).allSatisfy(block ->
                assertThat(CasesFile.read(new SourceText("guide", block)).diagnostics()).isEmpty());
    }

    @Test
    void the_guide_to_fixtures_has_every_key_of_a_case() throws IOException {
        assertThat(found(ROW, "docs/fixtures.md")).isEqualTo(new TreeSet<>(CaseReader.KEYS));
    }

    @Test
    void the_guide_to_rule_types_has_every_type_and_its_samples_are_there() throws IOException {
        String guide = text("docs/rule-types.md");
        assertThat(dev.tocsin.workbench.NewRule.TYPES).allSatisfy(type -> assertThat(guide).contains("| `" + type + "` |"));
        assertThat(Pattern.compile("`([a-z]+/[a-z_]+)` \\|").matcher(guide).results().map(result -> result.group(1))).hasSize(8)
                .allSatisfy(sample -> assertThat(Path.of("../rules", sample + ".toml")).exists());
    }

    @Test
    void the_configuration_in_the_readme_can_be_read(@TempDir Path root) throws IOException {
        String text = blocks("README.md").stream().filter(block -> block.startsWith("rules = ")).collect(Collectors.joining());
        Files.writeString(root.resolve(Configuration.FILE), text);
        Configuration read = Configuration.discover(root, Map.of()).orThrow();
        assertThat(read.waivers()).hasSize(1).allSatisfy(waiver -> assertThat(Checks.byId(waiver.check())).isPresent());
        assertThat(read.checks().keySet()).isNotEmpty().allSatisfy(id -> assertThat(Checks.byId(id)).isPresent());
    }

    @Test
    void the_keys_of_the_readme_are_keys() throws IOException {
        assertThat(found(STARRED, "README.md")).isNotEmpty()
                .isSubsetOf(Arrays.stream(Key.values()).map(Key::key).toList());
    }

    private static List<String> blocks(String file) throws IOException {
        return BLOCK.matcher(text(file)).results().map(result -> result.group(1)).toList();
    }

    private static TreeSet<String> found(Pattern pattern, String file) throws IOException {
        Matcher matcher = pattern.matcher(text(file));
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of("..").resolve(file));
    }
}
