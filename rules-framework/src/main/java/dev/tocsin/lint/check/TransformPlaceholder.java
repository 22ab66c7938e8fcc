package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders and transforms agree. */
final class TransformPlaceholder implements Check.OfRule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{?(osquery|investigate)_([0-9]{1,6})");

    @Override
    public About about() {
        return About.warning("transform-placeholder", "every $osquery_N and $investigate_N of a note has its entry in [transform], and every entry its placeholder")
                .why("""
                        A placeholder without an entry stays in the text; an entry without a placeholder is never shown.""")
                .bad(Example.rule("""
                        note = "$osquery_1"
                        [[transform.osquery]]
                        label = "One"
                        query = "SELECT 1"
                        """))
                .good(Example.rule("""
                        note = "$osquery_0"
                        [[transform.osquery]]
                        label = "One"
                        query = "SELECT 1"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        String note = rule.text().note().orElse("");
        if (rule.text().transform().isEmpty() && !note.contains("osquery_") && !note.contains("investigate_")) {
            return;
        }
        Guide guide = Guide.of(rule).orElse(null);
        look("osquery", rule, guide, findings);
        look("investigate", rule, guide, findings);
    }

    private static void look(String plugin, Rule rule, Guide guide, Findings findings) {
        List<TomlTable> entries = rule.text().transform().list(plugin).map(TomlList::tables).orElse(List.of());
        Set<Integer> used = new HashSet<>();
        Matcher placeholder = PLACEHOLDER.matcher(guide == null ? "" : guide.text().text());
        while (placeholder.find()) {
            if (!placeholder.group(1).equals(plugin)) {
                continue;
            }
            int number = Integer.parseInt(placeholder.group(2));
            used.add(number);
            if (number >= entries.size()) {
                findings.add(guide.text(), new Span(placeholder.start(), placeholder.end()), "[transform] has " + entries.size()
                        + " entries of " + plugin + ", and the first is number 0", null);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            if (!used.contains(i)) {
                findings.add(entries.get(i).span(), "the note does not refer to this entry", "write $" + plugin + "_" + i + " in note");
            }
        }
    }
}
