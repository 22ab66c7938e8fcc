package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RuleMetadata;
import java.util.regex.Pattern;

/** Rules are not changed before they are made. */
final class DateOrder implements Check.OfRule {
    private static final Pattern FORM = Pattern.compile("\\d{4}/\\d{2}/\\d{2}");

    @Override
    public About about() {
        return About.warning("date-order", "updated_date is not before creation_date")
                .why("""
                        One of the two dates is wrong.""")
                .bad(Example.rule("""
                        [metadata]
                        creation_date = "2026/03/01"
                        updated_date = "2026/01/31"
                        """)
                        .flagging("\"2026/01/31\""))
                .good(Example.rule("""
                        [metadata]
                        creation_date = "2026/01/31"
                        updated_date = "2026/03/01"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        RuleMetadata metadata = subject.rule().metadata();
        String created = metadata.creationDate().orElse("");
        metadata.table().string("updated_date").filter(updated -> FORM.matcher(created).matches()
                && FORM.matcher(updated.value()).matches() && updated.value().compareTo(created) < 0)
                .ifPresent(updated -> findings.add(updated.span(), "the rule was changed before it was made, on " + created, null));
    }
}
