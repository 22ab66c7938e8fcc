package dev.tocsin.assertj;

import dev.tocsin.rule.Rule;
import dev.tocsin.rule.Severity;
import dev.tocsin.rule.Threat;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a rule; messages begin with the rule's file. */
public final class RuleAssert extends AbstractAssert<RuleAssert, Rule> {
    RuleAssert(Rule actual) {
        super(actual, RuleAssert.class);
    }

    /**
     * The rule's own severity.
     *
     * <pre>{@code
     * assertThat(ruleOfLowSeverity).hasSeverity("low");    // succeeds
     * assertThat(ruleOfLowSeverity).hasSeverity("high");   // fails
     * }</pre>
     */
    public RuleAssert hasSeverity(String expected) {
        isNotNull();
        String severity = actual.alert().severity().map(Severity::word).orElse("missing");
        return same("severity", expected, severity);
    }

    /**
     * The rule's type as its file has it.
     *
     * <pre>{@code
     * assertThat(newTermsRule).hasType("new_terms");   // succeeds
     * assertThat(newTermsRule).hasType("query");       // fails
     * }</pre>
     */
    public RuleAssert hasType(String expected) {
        isNotNull();
        return same("type", expected, actual.type().id());
    }

    /**
     * One of its tags.
     *
     * <pre>{@code
     * assertThat(cloudRule).hasTag("Domain: Cloud");      // succeeds
     * assertThat(cloudRule).hasTag("Domain: Endpoint");   // fails
     * }</pre>
     */
    public RuleAssert hasTag(String expected) {
        isNotNull();
        return contains("tags", expected, actual.text().tags());
    }

    /**
     * The id of a technique or sub-technique that it is mapped to.
     *
     * <pre>{@code
     * assertThat(topicRule).hasTechnique("T1496.004");   // succeeds
     * assertThat(topicRule).hasTechnique("T1059");       // fails
     * }</pre>
     */
    public RuleAssert hasTechnique(String expected) {
        isNotNull();
        List<String> techniques = actual.alert().threats().stream().flatMap(RuleAssert::techniques).toList();
        return contains("techniques", expected, techniques);
    }

    private static Stream<String> techniques(Threat threat) {
        return threat.techniques().stream()
                .flatMap(technique -> Stream.concat(Stream.of(technique.id()), technique.parts().stream().map(sub -> sub.id())));
    }

    private RuleAssert same(String what, String expected, String found) {
        if (!found.equals(expected)) {
            failWithMessage("%n%s: expected the %s of \"%s\" to be%n  \"%s\"%nbut it is%n  \"%s\"", actual.source().name(), what,
                    actual.name(), expected, found);
        }
        return this;
    }

    private RuleAssert contains(String what, String expected, List<String> found) {
        if (!found.contains(expected)) {
            failWithMessage("%n%s: expected the %s of \"%s\" to contain%n  \"%s\"%nbut they are%n  %s", actual.source().name(), what,
                    actual.name(), expected, found);
        }
        return this;
    }
}
