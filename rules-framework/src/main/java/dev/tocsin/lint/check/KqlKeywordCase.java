package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of KQL are in lower case. */
final class KqlKeywordCase implements Check.OfRule {
    /** A quoted text, or a word by itself: what is quoted or escaped is no keyword. */
    private static final Pattern WORD = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|\\\\.|(?<![^\\s()])(AND|OR|NOT)(?![^\\s()])");

    @Override
    public About about() {
        return About.elastic("kql-keyword-case", "and, or and not are in lower case in KQL")
                .why("""
                        Kibana takes them in any case, the tools of the public repository in lower case only.""")
                .mended()
                .bad(Example.rule("""
                        query = 'event.action : "StopLogging" AND event.outcome : "success"'
                        """).flagging("AND"))
                .good(Example.rule("""
                        query = 'event.action : "StopLogging" and event.outcome : "success"'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        if (!subject.rule().language().equals("kuery") || subject.query().isEmpty()) {
            return;
        }
        EmbeddedText query = subject.queryText().orElseThrow();
        Matcher word = WORD.matcher(query.text());
        while (word.find()) {
            if (word.group(1) != null) {
                Span span = new Span(word.start(1), word.end(1));
                String lower = word.group(1).toLowerCase(Locale.ROOT);
                findings.add(query, span, "\"" + word.group(1) + "\" is in upper case", "write " + lower, new Edit(query.toSource(span), lower));
            }
        }
    }
}
