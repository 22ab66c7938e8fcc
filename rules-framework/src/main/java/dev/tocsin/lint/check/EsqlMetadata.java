package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.QueryFacts.Mention;
import java.util.List;

/** Events can be told apart. */
final class EsqlMetadata implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("esql-metadata", "an ES|QL rule that does not aggregate asks FROM for _id, _version and _index")
                .why("""
                        Kibana knows by these columns which event an alert is about. Without them every run makes new alerts of the same events.""")
                .bad(Example.rule("""
                        -index
                        type = "esql"
                        language = "esql"
                        query = 'from logs-aws.cloudtrail-* | where event.action == "StopLogging" | keep *'
                        """).flagging("from logs-aws.cloudtrail-*"))
                .good(Example.rule("""
                        -index
                        type = "esql"
                        language = "esql"
                        query = 'from logs-aws.cloudtrail-* metadata _id, _version, _index | where event.action == "StopLogging" | keep *'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        EsqlPipeline.of(subject).filter(p -> !p.aggregates()).ifPresent(pipeline -> {
            Mention from = pipeline.named("from").get(0);
            List<String> lacking = pipeline.lacking(from);
            if (!lacking.isEmpty()) {
                findings.add(subject.queryText().orElseThrow(), from.span(), "the query does not aggregate, and FROM does not ask for "
                        + String.join(", ", lacking), "add METADATA " + String.join(", ", EsqlPipeline.IDENTITY));
            }
        });
    }
}
