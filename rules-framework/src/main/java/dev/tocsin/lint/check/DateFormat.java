package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates have the form that tools expect. */
final class DateFormat implements Check.OfFile {
    /** The international form, and that of the year first with points. */
    private static final Pattern OTHER = Pattern.compile("[\"'](\\d{4})[-.](\\d{2})[-.](\\d{2})[\"']");

    @Override
    public About about() {
        return About.error("date-format", "dates in [metadata] are written 2026/01/31")
                .why("""
                        Tools compare these dates as texts, which works for this form only.""")
                .mended()
                .bad(Example.rule("""
                        [metadata]
                        updated_date = "2026-01-31"
                        """).flagging("\"2026-01-31\""))
                .good(Example.rule("""
                        [metadata]
                        updated_date = "2026/01/31"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics(), d -> {
            Matcher other = OTHER.matcher(d.span().of(d.source().text()));
            return other.matches() ? Optional.of(Edit.string(d.span(), other.group(1) + "/" + other.group(2) + "/" + other.group(3)))
                    : Optional.empty();
        });
    }
}
