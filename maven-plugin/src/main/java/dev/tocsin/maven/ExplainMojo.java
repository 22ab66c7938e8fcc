package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.detect.Memory;
import dev.tocsin.detect.Run;
import dev.tocsin.detect.Supplies;
import dev.tocsin.event.EventBatch;
import dev.tocsin.report.ExplanationText;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.source.Checked;
import dev.tocsin.testing.Selection;
import dev.tocsin.workbench.RuleTrial;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Says what one rule makes of a file of events, clause by clause, and why.
 *
 * <p>{@code mvn tocsin:explain -Dtocsin.rule=aws/my_rule -Dtocsin.events=events.ndjson}
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends TrialMojo {
    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Rule rule = chosen();
        EventBatch events = lines().orFail(events(), "the events cannot be used");
        Run run = new Run(events, 0, now(), Supplies.NONE, Memory.NONE);
        Checked<RuleTrial> trial = RuleTrial.of(rule, schemas().apply(rule.index()), run);
        RuleTrial found = lines().orFail(trial, "the rule cannot be run");
        lines().findings(found.diagnostics());
        StringBuilder out = new StringBuilder();
        out.append(rule.name()).append(" (").append(rule.path()).append("): ").append(found.alerts().size())
                .append(found.alerts().size() == 1 ? " alert" : " alerts").append(" from ").append(events.size())
                .append(events.size() == 1 ? " event\n\n" : " events\n\n");
        out.append(ExplanationText.of(found.explanation(), number -> "event " + (number + 1) + " ("
                + events.event(number).file() + ":" + events.event(number).line() + ")", paint()));
        if (events.size() > RuleTrial.MOST_EVENTS) {
            out.append("... only the first ").append(RuleTrial.MOST_EVENTS).append(" events are explained\n");
        }
        answer(out.toString());
    }

    private Rule chosen() throws MojoExecutionException, MojoFailureException {
        if (rule() == null) {
            throw new MojoFailureException("say which rule: -Dtocsin.rule=ID, a path or a name");
        }
        Configuration configuration = repository(Map.of());
        Selection selection = new Selection(rule(), null);
        List<RuleFile> files = new RuleLoader(configuration.root()).load(configuration.rules()).files().stream()
                .filter(selection::selects).toList();
        if (files.size() != 1) {
            throw new MojoFailureException(files.isEmpty() ? "no rule is called \"" + rule() + "\""
                    : files.size() + " rules are called \"" + rule() + "\": " + files);
        }
        RuleFile file = files.get(0);
        if (!file.usable() || file.rule().isEmpty()) {
            lines().findings(file.diagnostics());
            throw new MojoFailureException(file + (file.hunt().isPresent() ? " is a hunt: try its queries with tocsin:query"
                    : " cannot be used"));
        }
        return file.rule().get();
    }
}
