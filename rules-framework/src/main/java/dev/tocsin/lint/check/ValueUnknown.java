package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of a fixed set are in it. */
final class ValueUnknown implements Check.OfFile {
    private static final Pattern MEANT = Pattern.compile("did you mean \"(.*)\"\\?");

    @Override
    public About about() {
        return About.error("value-unknown", "a value that must be one of a few words is one of them")
                .why("""
                        Kibana refuses any other word.""")
                .mended()
                .bad(Example.rule("""
                        severity = "High"
                        risk_score = 73
                        """).flagging("\"High\""))
                .good(Example.rule("""
                        severity = "high"
                        risk_score = 73
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics(), d -> otherCase(d.span().of(d.source().text()), d.fix()).map(w -> Edit.string(d.span(), w)));
    }

    /** The word that was meant, when only its letters are of another case. */
    private static Optional<String> otherCase(String written, String fix) {
        Matcher meant = MEANT.matcher(fix == null ? "" : fix);
        return meant.matches() && written.substring(1).toLowerCase(Locale.ROOT).startsWith(meant.group(1).toLowerCase(Locale.ROOT))
                && written.length() == meant.group(1).length() + 2 ? Optional.of(meant.group(1)) : Optional.empty();
    }
}
