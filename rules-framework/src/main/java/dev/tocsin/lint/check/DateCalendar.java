package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Dates are days of the calendar. */
final class DateCalendar implements Check.OfRule {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}/[0-9]{2}/[0-9]{2}");

    @Override
    public About about() {
        return About.advice("date-calendar", "dates in [metadata] are days of the calendar and not in the future")
                .why("""
                        A day that does not exist, or that has not come yet, is a typing mistake; whatever is sorted by it goes astray.""")
                .bad(Example.rule("""
                        [metadata]
                        updated_date = "2026/02/30"
                        """)
                        .flagging("\"2026/02/30\""))
                .good(Example.rule("""
                        [metadata]
                        updated_date = "2026/02/28"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (String key : List.of("creation_date", "updated_date", "deprecation_date")) {
            subject.rule().metadata().table().string(key).filter(d -> FORM.matcher(d.value()).matches()).ifPresent(date -> {
                LocalDate day = day(date.value());
                if (day == null) {
                    findings.add(date.span(), "there is no day " + date.value(), null);
                } else if (day.isAfter(subject.context().today())) {
                    findings.add(date.span(), date.value() + " is in the future", null);
                }
            });
        }
    }

    /** The day of a text, or null when the calendar has none such. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
