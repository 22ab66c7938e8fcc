package dev.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.rule.AlertSuppression.MissingFields;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample rules of this repository show every rule type and everything that may stand around one. */
class SampleRulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<Rule> RULES = new RuleLoader(ROOT).load(List.of(ROOT.resolve("rules"))).rules();

    @Test
    void every_rule_type_has_a_sample() {
        Set<String> wanted = Arrays.stream(RuleType.class.getPermittedSubclasses()).filter(type -> type != RuleType.Unknown.class)
                .map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(RULES).extracting(rule -> rule.type().getClass().getSimpleName()).containsAll(wanted);
    }

    @Test
    void every_language_has_a_sample() {
        assertThat(RULES).extracting(Rule::language).contains("kuery", "lucene", "eql", "esql");
    }

    @ParameterizedTest
    @CsvSource({"filters", "exceptions_list", "timestamp_override", "timestamp_override_fallback_disabled", "max_signals", "severity_mapping",
        "risk_score_mapping", "rule_name_override", "building_block_type", "investigation_fields", "required_fields", "related_integrations",
        "saved_id", "threat_filters", "threat_query", "threat_indicator_path"})
    void every_key_around_a_type_has_a_sample(String key) {
        assertThat(RULES).as(key).anyMatch(rule -> rule.table().has(key));
    }

    @ParameterizedTest
    @CsvSource({"match_phrase", "minimum_should_match", "range", "exists", "wildcard", "query_string", "must_not", "combined", "negate = true",
        "disabled = true"})
    void every_form_of_a_filter_has_a_sample(String form) {
        assertThat(RULES.stream().filter(rule -> !rule.filters().isEmpty()).map(rule -> rule.source().text()))
                .as(form).anyMatch(text -> text.contains(form));
    }

    @ParameterizedTest
    @CsvSource({"query", "threshold", "eql", "new_terms", "threat_match", "esql"})
    void suppression_has_a_sample_for_every_type_that_has_it(String type) {
        assertThat(suppressing(rule -> rule.type().id().equals(type))).as(type).isNotEmpty();
    }

    @Test
    void suppression_has_samples_with_and_without_a_duration_and_for_missing_fields() {
        assertThat(suppressing(rule -> rule.alert().suppression().get().duration().isPresent())).isNotEmpty();
        assertThat(suppressing(rule -> rule.alert().suppression().get().duration().isEmpty())).isNotEmpty();
        assertThat(suppressing(rule -> true)).extracting(rule -> rule.alert().suppression().get().missingFields()).doesNotContainNull()
                .contains(MissingFields.values());
    }

    @ParameterizedTest
    @CsvSource({"runs =", "[[case.run]]", "close =", "now =", "history =", "indicators =", "[benign]"})
    void every_way_to_set_up_a_run_has_a_sample(String key) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("fixtures"))) {
            assertThat(files.filter(file -> file.endsWith("cases.toml"))).as(key).anySatisfy(file -> assertThat(file).content().contains(key));
        }
    }

    private static List<Rule> suppressing(Predicate<Rule> kind) {
        return RULES.stream().filter(rule -> rule.alert().suppression().isPresent()).filter(kind).toList();
    }
}
