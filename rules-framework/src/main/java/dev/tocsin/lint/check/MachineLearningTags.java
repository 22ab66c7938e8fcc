package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import java.util.List;

/** Machine learning rules have their tags. */
final class MachineLearningTags implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("machine-learning-tags", "a machine learning rule has the tags Rule Type: ML and Rule Type: Machine Learning")
                .why("""
                        Users of Kibana filter rules by these tags.""")
                .bad(Example.rule("""
                        type = "machine_learning"
                        machine_learning_job_id = "rare_process"
                        anomaly_threshold = 50
                        -query
                        -language
                        -index
                        tags = ["Rule Type: ML"]
                        """)
                        .flagging("[\"Rule Type: ML\"]"))
                .good(Example.rule("""
                        type = "machine_learning"
                        machine_learning_job_id = "rare_process"
                        anomaly_threshold = 50
                        -query
                        -language
                        -index
                        tags = ["Rule Type: ML", "Rule Type: Machine Learning"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        if (rule.type() instanceof RuleType.MachineLearning && !rule.text().tags().containsAll(List.of("Rule Type: ML", "Rule Type: Machine Learning"))) {
            findings.add(rule.span("tags"), "one of the tags \"Rule Type: ML\" and \"Rule Type: Machine Learning\" is missing", "add it");
        }
    }
}
