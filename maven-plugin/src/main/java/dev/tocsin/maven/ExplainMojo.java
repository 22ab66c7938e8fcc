package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.EventBatch;
import dev.tocsin.report.ExplanationText;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.Specimens;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.workbench.RuleTrial;
import dev.tocsin.workbench.TrialInput;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says what one rule makes of a file of events, clause by clause, and why.
 *
 * <p>{@code mvn tocsin:explain -Dtocsin.rule=aws/my_rule -Dtocsin.events=events.ndjson}
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends TrialMojo {
    /** A file of events that happened before, for rules that look back. */
    @Parameter(property = "tocsin.history")
    private File history;

    /** A file of documents of the threat indices, for indicator match rules. */
    @Parameter(property = "tocsin.indicators")
    private File indicators;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Configuration configuration = repository(Map.of());
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        RuleFile file = chosen(rules);
        Rule rule = file.rule().orElseThrow();
        EventBatch before = lines().orFail(read(history), "the history cannot be used");
        EventBatch events = lines().orFail(read(history, eventsFile()), "the events cannot be used");
        Optional<EventBatch> threats = indicators == null ? Optional.empty()
                : Optional.of(lines().orFail(read(indicators), "the indicators cannot be used"));
        TrialInput input = new TrialInput(events, before.size(), threats,
                Specimens.of(TestRequest.of(configuration, rules)).exceptions(file), now());
        RuleTrial found = lines().orFail(RuleTrial.of(rule, schemas(), input), "the rule cannot be run");
        lines().findings(found.diagnostics());
        StringBuilder out = new StringBuilder();
        out.append(rule.name()).append(" (").append(rule.path()).append("): ").append(found.count() == 1 ? "1 alert" : found.count()
                + " alerts").append(" from ").append(input.fresh()).append(input.fresh() == 1 ? " event\n\n" : " events\n\n");
        out.append(ExplanationText.of(found.explanation(), input::name, paint()));
        if (input.fresh() > RuleTrial.MOST_EVENTS) {
            out.append("... only the first ").append(RuleTrial.MOST_EVENTS).append(" events are explained\n");
        }
        answer(out.toString());
    }

    private RuleFile chosen(RuleSet rules) throws MojoFailureException {
        if (rule() == null) {
            throw new MojoFailureException("say which rule: -Dtocsin.rule=ID, a path or a name");
        }
        List<RuleFile> files = rules.files().stream().filter(new Selection(rule(), null)::selects).toList();
        if (files.size() != 1) {
            throw new MojoFailureException((files.isEmpty() ? "no rule is" : files.size() + " rules are") + " called \"" + rule() + "\"");
        }
        RuleFile file = files.get(0);
        if (!file.usable() || file.rule().isEmpty()) {
            lines().findings(file.diagnostics());
            throw new MojoFailureException(file + (file.hunt().isPresent() ? " is a hunt: try its queries with tocsin:query"
                    : " cannot be used"));
        }
        return file;
    }
}
