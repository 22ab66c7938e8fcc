package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import java.util.List;
import java.util.Optional;

/** The data set that a query wants is in an index that it reads. */
final class DatasetIndex implements Check.OfRule {
    private static final List<String> FIELDS = List.of("event.dataset", "data_stream.dataset");

    @Override
    public About about() {
        return About.advice("dataset-index", "some index of the rule holds the data set that the query demands")
                .why("""
                        Events of a data set lie in the data stream of its name. A query that demands a data set which no index of the rule holds
                        never matches.""")
                .bad(Example.rule("""
                        query = 'event.dataset : "okta.system"'
                        """).flagging("event.dataset : \"okta.system\""))
                .good(Example.rule("""
                        query = 'event.dataset : "aws.cloudtrail"'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        List<IndexPackage> streams = IndexPackage.of(subject);
        if (streams.isEmpty() || streams.size() < subject.indices().size()) {
            return; // other indices may hold anything
        }
        for (Clause condition : Questions.conditions(subject)) {
            List<Clause> demands = condition instanceof Clause.All all ? all.parts() : List.of(condition);
            for (Clause demand : demands) {
                Optional<Requirement> datasets = Requirement.of(demand).filter(r -> r.positive() && FIELDS.contains(r.field())
                        && r.tests().stream().allMatch(t -> t.kind() == Kind.EQUAL && t.value().indexOf('.') > 0));
                if (datasets.isPresent() && datasets.get().tests().stream().noneMatch(t -> streams.stream()
                        .anyMatch(s -> s.readsDataset(t.value())))) {
                    findings.add(subject.queryText().orElseThrow(), demand.span(), "no index of the rule holds this data set: "
                            + String.join(", ", subject.indices()), "add the index logs-" + datasets.get().tests().get(0).value() + "-*");
                }
            }
        }
    }
}
