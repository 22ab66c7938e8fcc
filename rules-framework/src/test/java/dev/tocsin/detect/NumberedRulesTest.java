package dev.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every numbered rule of the note on rule types has a case that is named by its number, or a reason why it has none. */
class NumberedRulesTest {
    private static final int LAST = 76;
    private static final Pattern NAMED = Pattern.compile("rule-types ([0-9, ]+):");

    @Test
    void no_numbered_rule_is_forgotten() throws IOException {
        Set<Integer> wanted = IntStream.rangeClosed(1, LAST).boxed().collect(Collectors.toCollection(TreeSet::new));
        wanted.removeAll(tested());
        assertThat(wanted).as("numbers without a case; those of without-a-case.toml are excused").containsExactlyElementsOf(excused().keySet());
    }

    @Test
    void a_number_without_a_case_has_a_reason() throws IOException {
        assertThat(excused().values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    @Test
    void no_case_names_a_number_that_there_is_not() {
        assertThat(tested()).hasSizeGreaterThan(60).allSatisfy(number -> assertThat(number).isBetween(1, LAST));
    }

    private static Set<Integer> tested() {
        return DetectionTest.cases().flatMap(given -> NAMED.matcher(given.toString()).results()).map(result -> result.group(1))
                .flatMap(numbers -> Pattern.compile(" *, *").splitAsStream(numbers)).map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Integer, String> excused() throws IOException {
        Map<Integer, String> reasons = new TreeMap<>();
        try (InputStream in = NumberedRulesTest.class.getResourceAsStream("without-a-case.toml")) {
            TomlDocument document = TomlDocument.read(new SourceText("without-a-case.toml",
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            assertThat(document.errors()).isEmpty();
            document.table().entries().forEach(entry -> {
                Matcher number = Pattern.compile("\\d+").matcher(entry.key());
                assertThat(number.matches()).isTrue();
                reasons.put(Integer.valueOf(entry.key()), ((TomlString) entry.value()).value());
            });
        }
        return reasons;
    }
}
