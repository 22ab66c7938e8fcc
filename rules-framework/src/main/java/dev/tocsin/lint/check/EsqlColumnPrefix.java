package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryFacts.Mention;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns that a query makes can be told from fields. */
final class EsqlColumnPrefix implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("esql-column-prefix", "a column that an ES|QL query makes and keeps begins with Esql. or Esql_priv., or is a field")
                .why("""
                        What KEEP names becomes a field of the alert. A made-up name may be that of a field of another type one day, and then no
                        alert can be stored.""")
                .bad(Example.rule("""
                        -index
                        type = "esql"
                        language = "esql"
                        query = 'from logs-aws.cloudtrail-* | stats hits = count(*) by user.name | keep hits, user.name'
                        """).flagging("hits"))
                .good(Example.rule("""
                        -index
                        type = "esql"
                        language = "esql"
                        query = 'from logs-aws.cloudtrail-* | stats Esql.hits = count(*) by user.name | keep Esql.hits, user.name'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        EsqlPipeline.of(subject).ifPresent(pipeline -> {
            Set<String> read = subject.facts().orElseThrow().fields().stream().map(QueryFacts.FieldUse::path).collect(Collectors.toSet());
            for (Mention keep : pipeline.named("keep")) {
                for (Mention column : pipeline.columns()) {
                    String name = column.name().replace("`", "");
                    boolean made = EsqlPipeline.within(column, keep) && name.indexOf('*') < 0 && !name.startsWith("_")
                            && !name.startsWith("Esql.") && !name.startsWith("Esql_priv.") && !read.contains(name)
                            && subject.schema().flatMap(s -> s.field(name)).isEmpty();
                    if (made) {
                        findings.add(subject.queryText().orElseThrow(), column.span(), "the query makes the column " + name
                                + ", whose name does not say so", "call it Esql." + name);
                    }
                }
            }
        });
    }
}
