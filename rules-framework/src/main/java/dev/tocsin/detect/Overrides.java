package dev.tocsin.detect;

import dev.tocsin.rule.Rule;
import dev.tocsin.rule.Severity;
import dev.tocsin.rule.ValueMapping;
import dev.tocsin.value.JsonNumber;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an event says of the alert instead of the rule: severity, risk score and name. // rule-types 25-27 */
final class Overrides {
    private final Rule rule;
    private final Document source;

    /** @param source the document that the alert is made of */
    Overrides(Rule rule, Document source) {
        this.rule = rule;
        this.source = source;
    }

    /** The highest severity whose mapping matches, else the rule's own. */
    String severity() {
        Optional<Severity> mapped = rule.alert().severityMapping().stream().filter(this::matches)
                .flatMap(mapping -> mapping.severity().stream()).max(Comparator.naturalOrder());
        return mapped.or(() -> rule.alert().severity()).map(Severity::word).orElse("");
    }

    /** The largest valid score of the first mapping's field, else the rule's own. */
    JsonNumber riskScore() {
        return rule.alert().riskScoreMapping().stream().limit(1)
                .flatMap(mapping -> source.values(mapping.field()).stream())
                .flatMap(value -> number(value).stream())
                .filter(score -> score.signum() >= 0 && score.compareTo(BigDecimal.valueOf(100)) <= 0)
                .max(Comparator.naturalOrder())
                .map(score -> new JsonNumber(score.stripTrailingZeros().toPlainString()))
                .orElseGet(() -> new JsonNumber(Integer.toString(rule.alert().riskScore())));
    }

    /** The value of the override's field if there is one, else the rule's name. */
    String name() {
        List<Object> values = rule.alert().nameOverride().map(source::values).orElse(List.of());
        return values.stream().map(Object::toString).filter(value -> !value.isEmpty()).findFirst().orElse(rule.name());
    }

    private boolean matches(ValueMapping mapping) {
        return source.values(mapping.field()).stream().anyMatch(value -> mapping.field().equals("event.severity")
                ? integer(value).isPresent() && integer(value).equals(integer(mapping.value()))
                : value.toString().equals(mapping.value()));
    }

    private static Optional<Long> integer(Object value) {
        return number(value).map(BigDecimal::longValue);
    }

    private static Optional<BigDecimal> number(Object value) {
        if (value instanceof Boolean || value.toString().length() > 40) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(value.toString().strip());
            return Math.abs(number.scale()) > 100 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
