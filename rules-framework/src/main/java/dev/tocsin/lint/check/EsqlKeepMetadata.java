package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.QueryFacts.Mention;
import java.util.List;

/** Events can be told apart to the end. */
final class EsqlKeepMetadata implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("esql-keep-metadata", "KEEP in an ES|QL rule that does not aggregate keeps _id, _version and _index")
                .why("""
                        What KEEP does not name is gone, and with `_id` goes what tells Kibana which event an alert is about.""")
                .bad(Example.rule("""
                        -index
                        type = "esql"
                        language = "esql"
                        query = 'from logs-aws.cloudtrail-* metadata _id, _version, _index | keep user.name'
                        """).flagging("keep user.name"))
                .good(Example.rule("""
                        -index
                        type = "esql"
                        language = "esql"
                        query = 'from logs-aws.cloudtrail-* metadata _id, _version, _index | keep _id, _version, _index, user.name'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        EsqlPipeline.of(subject).filter(p -> !p.aggregates()).ifPresent(pipeline -> {
            for (Mention keep : pipeline.named("keep")) {
                report(subject, keep, pipeline.lacking(keep), findings);
            }
            for (Mention drop : pipeline.named("drop")) {
                List<String> lacking = pipeline.lacking(drop);
                report(subject, drop, EsqlPipeline.IDENTITY.stream().filter(c -> !lacking.contains(c)).toList(), findings);
            }
        });
    }

    private static void report(RuleSubject subject, Mention command, List<String> gone, Findings findings) {
        if (!gone.isEmpty()) {
            findings.add(subject.queryText().orElseThrow(), command.span(), "the query does not aggregate, and this "
                    + "loses " + String.join(", ", gone), "keep " + String.join(", ", EsqlPipeline.IDENTITY));
        }
    }
}
