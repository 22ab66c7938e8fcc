package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;

/** An ES|QL rule says what its alerts have. */
final class EsqlKeep implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("esql-keep", "an ES|QL rule says with KEEP which columns its alerts have")
                .why("""
                        The public repository wants the columns of an alert to be chosen, not to follow from the mapping of the day.""")
                .bad(Example.rule("""
                        -index
                        type = "esql"
                        language = "esql"
                        query = 'from logs-aws.cloudtrail-* | stats count(*) by user.name'
                        """).flagging("from logs-aws.cloudtrail-* | stats count(*) by user.name"))
                .good(Example.rule("""
                        -index
                        type = "esql"
                        language = "esql"
                        query = 'from logs-aws.cloudtrail-* | stats hits = count(*) by user.name | keep hits, user.name'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        EsqlPipeline.of(subject).filter(p -> p.named("keep").isEmpty()).ifPresent(pipeline -> {
            int start = pipeline.commands().get(0).span().start();
            int end = pipeline.commands().get(pipeline.commands().size() - 1).span().end();
            findings.add(subject.queryText().orElseThrow(), new dev.tocsin.source.Span(start, end),
                    "no KEEP says which columns an alert has", "add KEEP with the columns that an analyst needs");
        });
    }
}
