package dev.tocsin.rule;

import java.util.List;
import java.util.Optional;

/**
 * What a rule says of its alerts.
 *
 * @param severity how bad one is, in a word; empty only in a file with errors
 * @param riskScore the same as a number from 0 to 100
 * @param severityMapping severities taken from the event
 * @param riskScoreMapping the risk score taken from the event
 * @param nameOverride the field that names the alert
 * @param buildingBlock whether they are material for other rules only
 * @param threats the tactics and techniques
 * @param otherThreats the same for other versions of a framework
 * @param investigationFields the fields that an analyst looks at first
 * @param suppression makes one alert of many
 */
public record RuleAlert(Optional<Severity> severity, int riskScore, List<ValueMapping> severityMapping,
        List<ValueMapping> riskScoreMapping, Optional<String> nameOverride, boolean buildingBlock, List<Threat> threats,
        List<Threat.Mapping> otherThreats, List<String> investigationFields, Optional<AlertSuppression> suppression) {
    /** Copies the lists. */
    public RuleAlert {
        severityMapping = List.copyOf(severityMapping);
        riskScoreMapping = List.copyOf(riskScoreMapping);
        threats = List.copyOf(threats);
        otherThreats = List.copyOf(otherThreats);
        investigationFields = List.copyOf(investigationFields);
    }

    static RuleAlert read(Keys rule) {
        return new RuleAlert(rule.text("severity").flatMap(Severity::of), rule.number("risk_score").orElse(0L).intValue(),
                rule.rows("severity_mapping").stream().map(Keys::new).map(ValueMapping::read).toList(),
                rule.rows("risk_score_mapping").stream().map(Keys::new).map(ValueMapping::read).toList(),
                rule.words("rule_name_override"), rule.text("building_block_type").isPresent(),
                rule.rows("threat").stream().map(Keys::new).map(Threat::read).toList(),
                rule.rows("threat_mappings").stream().map(Keys::new).map(Threat.Mapping::read).toList(),
                rule.inner("investigation_fields").texts("field_names"),
                rule.table().table("alert_suppression").map(Keys::new).map(AlertSuppression::read));
    }
}
