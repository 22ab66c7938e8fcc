package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plugins are written as transforms. */
final class NotePlugin implements Check.OfRule {
    private static final Pattern PLUGIN = Pattern.compile("!\\{(osquery|investigate)");

    @Override
    public About about() {
        return About.elastic("note-plugin", "a note has no text of a plugin in it")
                .why("""
                        What a plugin needs is written in [transform], where it can be checked, and the note refers to it.""")
                .bad(Example.rule("""
                        note = '!{osquery{}}'
                        """)
                        .flagging("!{osquery"))
                .good(Example.rule("""
                        note = "$osquery_0"
                        [[transform.osquery]]
                        label = "One"
                        query = "SELECT 1"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        if (subject.rule().text().note().filter(n -> n.contains("!{")).isPresent()) {
            rule(subject.rule(), findings);
        }
    }

    private static void rule(Rule rule, Findings findings) {
        Guide.of(rule).ifPresent(guide -> {
            Matcher plugin = PLUGIN.matcher(guide.text().text());
            while (plugin.find()) {
                findings.add(guide.text(), new Span(plugin.start(), plugin.end()), "the text of a plugin stands in the note",
                        "write it in [transform] and refer to it as $" + plugin.group(1) + "_0");
            }
        });
    }
}
