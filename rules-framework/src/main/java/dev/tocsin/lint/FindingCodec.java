package dev.tocsin.lint;

import dev.tocsin.cache.EntryReader;
import dev.tocsin.cache.EntryWriter;
import dev.tocsin.rule.PlaceReader;
import dev.tocsin.rule.PlaceWriter;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Findings as bytes and back. {@code known} gives texts by their names that need not be kept. */
final class FindingCodec {
    private FindingCodec() {
    }

    static void write(EntryWriter out, List<Finding> findings, Function<String, SourceText> known) {
        PlaceWriter places = new PlaceWriter(out, known);
        out.list(findings, (o, finding) -> write(places, finding));
    }

    static List<Finding> read(EntryReader in, Function<String, SourceText> known) throws IOException {
        PlaceReader places = new PlaceReader(in, known);
        return in.list(i -> read(places));
    }

    static void write(EntryWriter out, LintResult result, Function<String, SourceText> known) {
        PlaceWriter places = new PlaceWriter(out, known);
        out.list(result.findings(), (o, finding) -> write(places, finding));
        out.list(result.waivedFindings(), (o, waived) -> {
            write(places, waived.finding());
            o.text(waived.reason());
            o.flag(waived.inFile());
        });
    }

    static LintResult readResult(EntryReader in, Function<String, SourceText> known) throws IOException {
        PlaceReader places = new PlaceReader(in, known);
        List<Finding> findings = in.list(i -> read(places));
        return new LintResult(findings, in.list(i -> new LintResult.Waived(read(places), i.text(), i.flag())));
    }

    private static void write(PlaceWriter places, Finding finding) {
        places.diagnostic(finding.diagnostic());
        places.out().list(finding.edits(), (out, edit) -> {
            places.span(edit.span());
            out.text(edit.replacement());
        });
    }

    private static Finding read(PlaceReader places) throws IOException {
        Diagnostic diagnostic = places.diagnostic();
        return new Finding(diagnostic, places.in().list(in -> new Edit(places.span(), in.text())));
    }
}
