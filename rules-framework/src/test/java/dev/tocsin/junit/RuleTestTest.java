package dev.tocsin.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.tocsin.assertj.TocsinAssertions;
import dev.tocsin.rule.Rule;
import dev.tocsin.testing.TestCase;
import dev.tocsin.testing.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.AssertionFailedError;

class RuleTestTest {
    private static final String REPOSITORY = "src/test/resources/dev/tocsin/junit/repository";

    static class WholeRepository {
        @RuleTest(repository = REPOSITORY)
        void every_case(Rule rule, TestCase testCase, Verdict verdict) {
            TocsinAssertions.assertThat(rule).hasTag("Domain: Cloud");
            TocsinAssertions.assertThat(verdict).passed();
            assertThat(testCase.name()).startsWith("fires/");
        }
    }

    static class OneCase {
        @RuleTest(repository = REPOSITORY, rule = "topic.toml", testCase = "fires/created*")
        void one_case() {
        }
    }

    static class NoSuchRule {
        @RuleTest(repository = REPOSITORY, rule = "nobody")
        void no_case() {
        }
    }

    static class NoFolder {
        @RuleTest(repository = REPOSITORY, rules = "nowhere")
        void no_rule() {
        }
    }

    static class OwnAssertion {
        @RuleTest(repository = REPOSITORY, testCase = "fires/created*")
        void asks_for_more(Rule rule) {
            TocsinAssertions.assertThat(rule).hasSeverity("high");
        }
    }

    @Test
    void each_case_is_a_test_that_can_fail_or_be_skipped() {
        EngineExecutionResults results = run(WholeRepository.class);
        results.testEvents().assertStatistics(counts -> counts.succeeded(1).failed(1).aborted(1));
        results.testEvents().assertThatEvents().haveExactly(1, event(displayName("Topic Created › fires/created.ndjson"), finishedSuccessfully()))
                .haveExactly(1, event(displayName("Topic Created › fires/denied.ndjson"), finishedWithFailure(
                        instanceOf(AssertionFailedError.class),
                        message(text -> text.startsWith("rules/topic.toml:18: expected an alert for the event, but there was none")
                                && text.contains("event 1 of denied.ndjson: 1 of 2 clauses held; `event.outcome: success` did not")))));
    }

    @Test
    void rules_and_cases_can_be_selected() {
        run(OneCase.class).testEvents().assertStatistics(counts -> counts.started(1).succeeded(1));
    }

    @Test
    void finding_nothing_fails() {
        run(NoSuchRule.class).containerEvents().assertThatEvents().haveExactly(1, event(finishedWithFailure(
                instanceOf(AssertionFailedError.class), message(text -> text.startsWith("no rule is called \"nobody\"")))));
        run(NoFolder.class).containerEvents().assertThatEvents().haveExactly(1, event(finishedWithFailure(
                instanceOf(AssertionFailedError.class), message(text -> text.contains("nowhere")))));
    }

    @Test
    void the_body_may_ask_for_more() {
        run(OwnAssertion.class).testEvents().assertThatEvents().haveExactly(1, event(finishedWithFailure(
                message(text -> text.contains("expected the severity of \"Topic Created\" to be")))));
    }

    private static EngineExecutionResults run(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(type)).execute();
    }
}
