package dev.tocsin.assertj;

import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Document;
import dev.tocsin.testing.ExpectedFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions on an alert. */
public final class AlertAssert extends AbstractAssert<AlertAssert, Alert> {
    AlertAssert(Alert actual) {
        super(actual, AlertAssert.class);
    }

    /**
     * The alert's severity, after mappings.
     *
     * <pre>{@code
     * assertThat(alertOfLowSeverity).hasSeverity("low");    // succeeds
     * assertThat(alertOfLowSeverity).hasSeverity("high");   // fails
     * }</pre>
     */
    public AlertAssert hasSeverity(String expected) {
        return hasField("kibana.alert.severity", expected);
    }

    /**
     * The alert's risk score, after mappings.
     *
     * <pre>{@code
     * assertThat(alertOfScore21).hasRiskScore(21);   // succeeds
     * assertThat(alertOfScore21).hasRiskScore(47);   // fails
     * }</pre>
     */
    public AlertAssert hasRiskScore(double expected) {
        return hasField("kibana.alert.risk_score", expected);
    }

    /**
     * The name that the alert shows, after an override.
     *
     * <pre>{@code
     * assertThat(alert).hasRuleName("Topic Created");   // succeeds
     * assertThat(alert).hasRuleName("Topic Deleted");   // fails
     * }</pre>
     */
    public AlertAssert hasRuleName(String expected) {
        return hasField("kibana.alert.rule.name", expected);
    }

    /**
     * A field has a value, perhaps among others; dates are equal when their instants are, numbers when their values are.
     *
     * <pre>{@code
     * assertThat(alertOfBob).hasField("user.name", "bob");   // succeeds
     * assertThat(alertOfBob).hasField("user.name", "al");    // fails: user.name is "bob" instead of "al"
     * }</pre>
     */
    public AlertAssert hasField(String path, Object expected) {
        return hasFields(Map.of(path, expected));
    }

    /**
     * Fields have values, whatever else the alert has; keys may be dotted or nested.
     *
     * <pre>{@code
     * assertThat(alertOfBob).hasFields(Map.of("user", Map.of("name", "bob")));   // succeeds
     * assertThat(alertOfBob).hasFields(Map.of("user.name", "al"));               // fails
     * }</pre>
     */
    public AlertAssert hasFields(Map<String, ?> expected) {
        isNotNull();
        List<ExpectedFields.Difference> differences = new ExpectedFields(Document.of(expected)).differences(actual.document());
        if (!differences.isEmpty()) {
            failWithMessage("%nExpected other fields in the alert of \"%s\":%n  %s", actual.ruleName(),
                    differences.stream().map(ExpectedFields.Difference::sentence).collect(Collectors.joining("\n  ")));
        }
        return this;
    }

    /**
     * A field is not there.
     *
     * <pre>{@code
     * assertThat(alertWithoutUser).lacksField("user.name");   // succeeds
     * assertThat(alertOfBob).lacksField("user.name");         // fails
     * }</pre>
     */
    public AlertAssert lacksField(String path) {
        return hasField(path, List.of());
    }

    /**
     * The values that are new, in the order of the rule's fields.
     *
     * <pre>{@code
     * assertThat(alert).hasNewTerms("123456789012", "bob");   // succeeds
     * assertThat(alert).hasNewTerms("123456789012", "al");    // fails
     * }</pre>
     */
    public AlertAssert hasNewTerms(Object... expected) {
        isNotNull();
        Object terms = actual.document().at("kibana.alert.new_terms");
        String wanted = Arrays.toString(expected);
        if (terms == null || !wanted.equals(terms.toString())) {
            failWithMessage("%nExpected the new terms of \"%s\" to be%n  %s%nbut they are%n  %s", actual.ruleName(), wanted,
                    terms == null ? "missing" : terms);
        }
        return this;
    }

    /**
     * The events that it stands for, by their numbers from 0.
     *
     * <pre>{@code
     * assertThat(alertOfTheFirstEvent).isFromEvents(0);      // succeeds
     * assertThat(alertOfTheFirstEvent).isFromEvents(0, 1);   // fails
     * }</pre>
     */
    public AlertAssert isFromEvents(Integer... expected) {
        isNotNull();
        if (!actual.events().equals(List.of(expected))) {
            failWithMessage("%nExpected the alert of \"%s\" to be from the events%n  %s%nbut it is from%n  %s", actual.ruleName(),
                    List.of(expected), actual.events());
        }
        return this;
    }

    /**
     * It is a building block.
     *
     * <pre>{@code
     * assertThat(alertOfABuildingBlockRule).isBuildingBlock();   // succeeds
     * assertThat(alertOfBob).isBuildingBlock();                  // fails
     * }</pre>
     */
    public AlertAssert isBuildingBlock() {
        isNotNull();
        if (!actual.isBuildingBlock()) {
            failWithMessage("%nExpected the alert of \"%s\" to be a building block, but it is none", actual.ruleName());
        }
        return this;
    }
}
