package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import java.util.Map;

/** Rules of a system have its tag. */
final class SystemFolderTag implements Check.OfRule {
    /** The tags of systems by the names of their folders. */
    static final Map<String, String> SYSTEMS = Map.of("windows", "OS: Windows", "linux", "OS: Linux", "macos", "OS: macOS");

    @Override
    public About about() {
        return About.elastic("system-folder-tag", "a rule in the folder of an operating system has the tag of that system")
                .why("""
                        Users of Kibana filter rules by these tags.""")
                .bad(Example.at("rules/linux/example.toml", """
                        tags = ["Tactic: Defense Evasion"]
                        query = 'host.os.type : "linux"'
                        """)
                        .flagging("[\"Tactic: Defense Evasion\"]"))
                .good(Example.at("rules/linux/example.toml", """
                        tags = ["OS: Linux", "Tactic: Defense Evasion"]
                        query = 'host.os.type : "linux"'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        String tag = SYSTEMS.get(FileNames.folder(rule));
        if (tag != null && rule.metadata().production() && !rule.text().tags().contains(tag)) {
            findings.add(rule.span("tags"), "the rule lies in " + FileNames.folder(rule) + "/ and lacks the tag \"" + tag + "\"", "add it");
        }
    }
}
