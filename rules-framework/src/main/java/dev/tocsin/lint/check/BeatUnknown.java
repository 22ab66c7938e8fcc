package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.value.Suggestions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Indices of Beats are those of Beats that exist. */
final class BeatUnknown implements Check.OfRule {
    private static final List<String> BEATS = List.of("apm", "auditbeat", "cloudbeat", "filebeat", "functionbeat", "heartbeat", "journalbeat",
            "metricbeat", "osquerybeat", "packetbeat", "winlogbeat");
    private static final Pattern INDEX = Pattern.compile("(?:[^:]*::?)?([a-z]+beat)-.*");

    @Override
    public About about() {
        return About.advice("beat-unknown", "an index whose name ends in beat is that of a Beat")
                .why("""
                        No event ever lies in the index of a Beat that does not exist; the name is mistyped.""")
                .bad(Example.rule("""
                        index = ["filebeet-*", "filbeat-*", "logs-aws.cloudtrail-*"]
                        """).flagging("\"filbeat-*\""))
                .good(Example.rule("""
                        index = ["filebeat-*", "logs-aws.cloudtrail-*"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (TomlString index : subject.rule().indexStrings()) {
            Matcher beat = INDEX.matcher(index.value());
            if (beat.matches() && !BEATS.contains(beat.group(1))) {
                List<String> near = Suggestions.nearest(beat.group(1), BEATS, 1);
                findings.add(index.span(), "there is no Beat \"" + beat.group(1) + "\"",
                        near.isEmpty() ? "the Beats are " + String.join(", ", BEATS) : "did you mean \"" + near.get(0) + "-*\"?");
            }
        }
    }
}
