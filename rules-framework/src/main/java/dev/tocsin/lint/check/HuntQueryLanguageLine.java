package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.HuntSubject;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Queries begin with a query. */
final class HuntQueryLanguageLine implements Check.OfHunt {
    private static final Pattern LINE = Pattern.compile("\\s*(sql|esql|eql|kql|kuery)[ \\t]*\\r?\\n", Pattern.CASE_INSENSITIVE);

    @Override
    public About about() {
        return About.advice("hunt-query-language-line", "the query of a hunt does not begin with the name of a language")
                .why("""
                        The name of the language is left over from a block of Markdown; with it the query is none.""")
                .mended()
                .bad(Example.hunt("""
                        query = [\"\"\"sql
                        from logs-* | limit 1\"\"\"]
                        """)
                        .flagging("sql"))
                .good(Example.hunt("""
                        query = ["from logs-* | limit 1"]
                        """));
    }

    @Override
    public void check(HuntSubject subject, Findings findings) {
        for (HuntQuery query : subject.hunt().queries()) {
            String text = query.text().text();
            Matcher line = LINE.matcher(text);
            if (line.lookingAt()) {
                findings.add(query.text(), new Span(line.start(1), line.end(1)), "the query begins with the word \"" + line.group(1)
                        + "\", which is no part of it", "remove the line", new Edit(query.text().toSource(new Span(line.start(1), line.end())), ""));
            }
        }
    }

    /** Whether a query begins with such a line. */
    static boolean isLed(String query) {
        return LINE.matcher(query).lookingAt();
    }
}
