package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.source.Span;
import java.util.Locale;
import java.util.regex.Pattern;

/** Files have regular names. */
final class FileNameForm implements Check.OfRule {
    private static final Pattern FORM = Pattern.compile("[a-z0-9_]+\\.toml");

    @Override
    public About about() {
        return About.elastic("file-name-form", "the name of a file has lower-case letters, digits and underscores only")
                .why("""
                        The public repository makes names of pages of the names of files.""")
                .bad(Example.at("rules/Trail-Stopped.toml", """

                        """))
                .good(Example.rule("""

                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        String name = FileNames.of(subject.rule());
        if (subject.rule().metadata().production() && !FORM.matcher(name).matches()) {
            findings.add(Span.at(0), "the file is called " + name + ", which is not all lower-case letters, digits and underscores",
                    "rename it to " + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]+", "_"));
        }
    }
}
