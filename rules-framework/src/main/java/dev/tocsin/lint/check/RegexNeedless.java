package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import java.util.Optional;

/** Regular expressions are for what wildcards cannot say. */
final class RegexNeedless implements Check.OfRule {
    private static final String SPECIAL = "[](){}|+*?^$\"#@&<>~\\";

    @Override
    public About about() {
        return About.hint("regex-needless", "a regular expression is not used where a wildcard says the same")
                .why("""
                        A wildcard is easier to read, needs no escapes, and is cheaper to run.""")
                .bad(Example.rule("""
                        type = "eql"
                        language = "eql"
                        query = 'process where process.name regex~ "power.*"'
                        """).flagging("process.name regex~ \"power.*\""))
                .good(Example.rule("""
                        type = "eql"
                        language = "eql"
                        query = 'process where process.name like~ "power*"'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (Clause condition : Questions.conditions(subject)) {
            Questions.walk(condition, clause -> {
                if (clause instanceof Clause.Test test && test.kind() == Kind.REGEX) {
                    wildcard(test.value()).ifPresent(w -> findings.add(subject.queryText().orElseThrow(), test.span(),
                            "the wildcard \"" + w + "\" says the same as this regular expression",
                            subject.rule().language().equals("esql") ? "use LIKE" : "use like, or like~ where case does not matter"));
                }
            });
        }
    }

    /** The wildcard that a regular expression is; empty when there is none. */
    private static Optional<String> wildcard(String regex) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '.') {
                boolean any = regex.startsWith(".*", i);
                out.append(any ? '*' : '?');
                i += any ? 1 : 0;
            } else if (c == '\\' && i + 1 < regex.length() && !Character.isLetterOrDigit(regex.charAt(i + 1))
                    && "*?\\\"".indexOf(regex.charAt(i + 1)) < 0) {
                out.append(regex.charAt(++i));
            } else if (SPECIAL.indexOf(c) >= 0) {
                return Optional.empty();
            } else {
                out.append(c);
            }
        }
        return Optional.of(out.toString());
    }
}
