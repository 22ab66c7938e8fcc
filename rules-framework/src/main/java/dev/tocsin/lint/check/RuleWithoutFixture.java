package dev.tocsin.lint.check;

import dev.tocsin.configuration.FixturePolicy;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import dev.tocsin.source.Level;
import dev.tocsin.source.ShownPath;
import java.nio.file.Path;

/** Rules have fixtures. */
final class RuleWithoutFixture implements Check.OfSet {
    @Override
    public About about() {
        return About.advice("rule-without-fixture", "every rule has fixtures")
                .why("""
                        A rule that was never seen firing on an event may never fire. `fixturePolicy` says how grave that is.""")
                .bad(Example.rule("").andFile("tocsin.toml", "fixturePolicy = \"required\"").flagging("\"Trail Stopped\""))
                .good(Example.rule("").andFile("fixtures/example/fires/stop.ndjson", "{}"));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        if (context.configuration().fixturePolicy() == FixturePolicy.OPTIONAL) {
            return;
        }
        boolean required = context.configuration().fixturePolicy() == FixturePolicy.REQUIRED;
        Path fixtures = context.configuration().fixtures();
        for (Rule rule : context.rules().rules()) {
            boolean testable = !(rule.type() instanceof RuleType.MachineLearning);
            if (testable && !FixtureFolders.hasCases(fixtures.resolve(FixtureFolders.of(rule.path())))) {
                (required ? findings.at(Level.ERROR) : findings)
                    .add(rule.source(), rule.span("name"), "the rule has no fixtures",
                                "put events that it must find into " + ShownPath.below(context.configuration().root(),
                                        fixtures.resolve(FixtureFolders.of(rule.path()))) + "/fires/");
            }
        }
    }
}
