package dev.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.detect.Needs.Kind;
import dev.tocsin.detect.Needs.Need;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.EmbeddedText;
import org.junit.jupiter.api.Test;

class NeedsTest {
    @Test
    void a_query_names_lookup_indices_policies_and_models() {
        RuleQuery query = new RuleQuery("esql", EmbeddedText.alone("query", """
                FROM logs-*
                | LOOKUP JOIN assets ON host.name
                | ENRICH owners ON host.name
                | COMPLETION answer = host.name WITH { "inference_id" : "model" }
                """));
        assertThat(Needs.of(query)).containsExactly(new Need(Kind.LOOKUP_INDEX, "assets"), new Need(Kind.ENRICH_POLICY, "owners"),
                new Need(Kind.MODEL, "model"));
    }

    @Test
    void indicator_match_rules_need_indicators() {
        DetectionCase given = DetectionCase.read("threat-match.toml").findFirst().orElseThrow();
        assertThat(Needs.of(given.rule())).containsExactly(new Need(Kind.INDICATORS, "ti-*"));
    }

    @Test
    void a_plain_query_needs_nothing() {
        assertThat(Needs.of(DetectionCase.read("query.toml").findFirst().orElseThrow().rule())).isEmpty();
    }
}
