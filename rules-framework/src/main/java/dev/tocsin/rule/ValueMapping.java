package dev.tocsin.rule;

import java.util.Optional;

/**
 * A row of {@code severity_mapping} or {@code risk_score_mapping}: what the event says instead of the rule.
 *
 * @param field the field of the event
 * @param value what it must equal for a severity; empty or blank for a risk score, which is the field's own value
 * @param severity the severity of the alert then
 */
public record ValueMapping(String field, String value, Optional<Severity> severity) {
    static ValueMapping read(Keys row) {
        return new ValueMapping(row.text("field").orElse(""), row.text("value").orElse(""),
                row.text("severity").flatMap(Severity::of));
    }
}
