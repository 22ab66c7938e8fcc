package dev.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when Tocsin itself has a bug. */
class BugTest {
    @TempDir
    private Path root;

    @BeforeEach
    void twoRules() {
        Repository repository = new Repository(root).file("tocsin.toml", "");
        repository.file("fixtures/a/cases.toml", "[types]\n\"acme.a\" = \"long\"\n");
        for (String rule : List.of("a", "b")) {
            repository.rule(rule + ".toml", "Rule " + rule, "user.name: bob", "")
                    .file("fixtures/" + rule + "/fires/one.ndjson", "{\"user.name\":\"bob\"}\n")
                    .file("fixtures/" + rule + "/fires/two.ndjson", "{\"user.name\":\"bob\"}\n");
        }
    }

    @Test
    void a_bug_in_one_case_is_the_verdict_of_that_case_and_the_others_run() {
        AtomicInteger asked = new AtomicInteger();
        TestResults results = run((indices, types) -> {
            if (types.containsKey("acme.a") && asked.incrementAndGet() == 2) {
                throw new IllegalStateException("a bug");
            }
            return Schemas.standard().forIndices(indices);
        });
        assertThat(results.good()).isFalse();
        assertThat(results.count(Outcome.PASSED)).isEqualTo(3);
        Verdict broken = results.verdicts().stream().filter(verdict -> !verdict.good()).findFirst().orElseThrow();
        assertThat(broken.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(broken.headline()).isEqualTo("broken by a bug of Tocsin: IllegalStateException: a bug");
        assertThat(broken.reasons().get(0)).startsWith("this says nothing about the rule; please report it");
        assertThat(broken.reasons().get(1)).contains("at dev.tocsin.testing.BugTest");
    }

    @Test
    void a_bug_before_the_cases_of_a_rule_is_the_verdict_of_the_rule() {
        TestResults results = run((indices, types) -> {
            throw new StackOverflowError();
        });
        assertThat(results.verdicts()).extracting(verdict -> verdict.testCase().label() + ": " + verdict.headline())
                .containsExactly("Rule a › rule: broken by a bug of Tocsin: StackOverflowError",
                        "Rule b › rule: broken by a bug of Tocsin: StackOverflowError");
        assertThat(results.good()).isFalse();
    }

    private TestResults run(SchemaSource schemas) {
        Configuration configuration = Configuration.discover(root, Map.of()).orThrow();
        TestRequest request = TestRequest.of(configuration, new RuleLoader(configuration.root()).load(configuration.rules()));
        return new TestRunner(schemas, () -> 0).run(request);
    }
}
