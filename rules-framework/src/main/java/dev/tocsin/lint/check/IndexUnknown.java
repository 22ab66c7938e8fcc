package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.value.Suggestions;
import java.util.List;

/** Indices of integrations are those of integrations that exist. */
final class IndexUnknown implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("index-unknown", "no index of a rule is named almost as that of an integration")
                .why("""
                        No event ever lies in an index whose name is mistyped, and nothing says so. Names that are like no integration may be
                        your own.""")
                .bad(Example.rule("""
                        index = ["logs-endpont.events.process-*"]
                        [metadata]
                        -integration
                        """).flagging("\"logs-endpont.events.process-*\""))
                .good(Example.rule("""
                        index = ["logs-aws.cloudtrail-*"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (IndexPackage index : IndexPackage.of(subject)) {
            boolean known = !index.whole() || KnownPackages.NAMES.contains(index.name()) || index.name().length() < 4;
            List<String> near = known ? List.of() : Suggestions.nearest(index.name(), KnownPackages.NAMES, 1);
            if (!near.isEmpty()) {
                findings.add(index.span(), "no integration is called " + index.name(), "did you mean " + near.get(0) + "?");
            }
        }
    }
}
