package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.source.Span;
import java.util.List;

/** Rules of a system look at that system. */
final class SystemFolderField implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("system-folder-field", "a rule in the folder of an operating system asks for host.os.type")
                .why("""
                        Names of processes and paths of one system mean other things on another.""")
                .bad(Example.at("rules/linux/example.toml", """
                        language = "eql"
                        type = "eql"
                        query = 'process where process.name == "x"'
                        tags = ["OS: Linux", "Tactic: Defense Evasion"]
                        """)
                        .flagging("process where process.name == \"x\""))
                .good(Example.at("rules/linux/example.toml", """
                        language = "eql"
                        type = "eql"
                        query = 'process where host.os.type == "linux" and process.name == "x"'
                        tags = ["OS: Linux", "Tactic: Defense Evasion"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        boolean counts = rule.metadata().production() && List.of("eql", "kuery").contains(rule.language())
                && SystemFolderTag.SYSTEMS.containsKey(FileNames.folder(rule));
        subject.facts().filter(f -> counts && f.fields().stream().noneMatch(use -> use.path().equals("host.os.type"))).ifPresent(f ->
                findings.add(subject.queryText().orElseThrow(), new Span(0, subject.queryText().get().text().stripTrailing().length()),
                        "the rule lies in " + FileNames.folder(rule) + "/, but its query does not ask for host.os.type", null));
    }
}
