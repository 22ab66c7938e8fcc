package dev.tocsin.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.reference.AttackEntry.Kind;
import dev.tocsin.reference.AttackEntry.Status;
import dev.tocsin.value.FieldType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    private final Attack attack = Attack.enterprise();

    @Test
    void a_subtechnique_knows_its_technique_tactics_and_page() {
        AttackEntry entry = attack.entry("T1003.001").orElseThrow();
        assertThat(entry.kind()).isEqualTo(Kind.SUBTECHNIQUE);
        assertThat(entry.name()).isEqualTo("LSASS Memory");
        assertThat(entry.techniqueId()).isEqualTo("T1003");
        assertThat(entry.tactics()).containsExactly("TA0006");
        assertThat(entry.url()).isEqualTo("https://attack.mitre.org/techniques/T1003/001/");
        assertThat(attack.entry("TA0006").orElseThrow().url()).isEqualTo("https://attack.mitre.org/tactics/TA0006/");
    }

    @Test
    void a_revoked_technique_leads_to_its_successor() {
        AttackEntry revoked = attack.entry("T1002").orElseThrow();
        assertThat(revoked.status()).isEqualTo(Status.REVOKED);
        assertThat(attack.today(revoked).orElseThrow().id()).isEqualTo("T1560");
    }

    @Test
    void every_entry_is_whole() {
        assertThat(attack.entries()).hasSizeGreaterThan(800).allSatisfy(entry -> {
            assertThat(entry.name()).isNotBlank();
            assertThat(entry.tactics()).allMatch(t -> attack.entry(t).isPresent());
            assertThat(entry.tactics().isEmpty()).isEqualTo(entry.kind() == Kind.TACTIC);
            assertThat(attack.entry(entry.techniqueId())).isPresent();
            assertThat(entry.successor() == null || attack.entry(entry.successor()).isPresent()).isTrue();
        });
        assertThat(attack.entries()).filteredOn(e -> e.kind() == Kind.TACTIC).hasSize(14);
        assertThat(attack.entries()).filteredOn(e -> e.status() == Status.REVOKED).allMatch(e -> attack.today(e).isPresent());
    }

    @Test
    void names_lead_to_entries() {
        assertThat(attack.named(Kind.TACTIC, "defense evasion").orElseThrow().id()).isEqualTo("TA0005");
        assertThat(attack.named(Kind.TECHNIQUE, "no such thing")).isEmpty();
    }

    @Test
    void ecs_knows_types_lists_values_and_versions() {
        Ecs ecs = Ecs.all();
        assertThat(ecs.field("process.command_line").orElseThrow().type()).isEqualTo(FieldType.WILDCARD);
        EcsField category = ecs.field("event.category").orElseThrow();
        assertThat(category.array()).isTrue();
        assertThat(category.allowedValues()).contains("process", "iam").doesNotContain("");
        EcsField removed = ecs.field("as.number").orElseThrow();
        assertThat(removed.current()).isFalse();
        assertThat(removed.lastVersion()).hasToString("1.5.0");
        assertThat(ecs.field("process")).isEmpty();
        assertThat(ecs.suggestions("proces.nam")).startsWith("process.name");
        assertThat(ecs.fields().stream().map(EcsField::path)).isSorted();
    }

    @Test
    void integrations_have_patterns_and_whole_names() {
        List<IntegrationFields> all = IntegrationFields.all();
        assertThat(all).allSatisfy(source -> {
            assertThat(source.patterns()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(source.fields()).isNotEmpty();
        });
        assertThat(all).filteredOn(s -> s.source().equals("filebeat.okta")).singleElement()
                .satisfies(okta -> assertThat(okta.fields()).containsKey("okta.outcome.result"));
        assertThat(MultiField.all()).anySatisfy(m -> {
            assertThat(m.path()).isEqualTo("process.name.caseless");
            assertThat(m.lowercase()).isTrue();
        });
        assertThat(MultiField.all()).allMatch(m -> m.lowercase() || Ecs.all().field(m.parent()).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"8.14, 8.14.0, 0", "8.14.0, 8.14.1, -1", "9.0.0, 8.19.9, 1", "9.2.0-SNAPSHOT, 9.2.0, 0", "10.0, 9.99, 1"})
    void stack_versions_compare_by_number(String a, String b, int order) {
        StackVersion left = StackVersion.parse(a).orElseThrow();
        StackVersion right = StackVersion.parse(b).orElseThrow();
        assertThat(Integer.signum(left.compareTo(right))).isEqualTo(order);
        assertThat(left.atLeast(right)).isEqualTo(order >= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "8.", "v8.1", "8.1.x", "8.1.2.3", "9999999.0"})
    void other_texts_are_no_versions(String text) {
        assertThat(StackVersion.parse(text)).isEmpty();
    }
}
