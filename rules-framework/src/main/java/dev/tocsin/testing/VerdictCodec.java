package dev.tocsin.testing;

import dev.tocsin.cache.EntryReader;
import dev.tocsin.cache.EntryWriter;
import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Document;
import dev.tocsin.rule.PlaceReader;
import dev.tocsin.rule.PlaceWriter;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Good verdicts as bytes and back. */
final class VerdictCodec {
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<Alert.Kind> KINDS = List.of(Alert.Kind.values());

    private VerdictCodec() {
    }

    /** The bytes; empty when a verdict is not good, or explains itself by more than words. */
    static Optional<EntryWriter> write(List<Verdict> verdicts, Function<String, SourceText> known) {
        if (!verdicts.stream().allMatch(v -> v.good() && v.why().isEmpty() && v.nearMisses().isEmpty())) {
            return Optional.empty();
        }
        EntryWriter out = new EntryWriter();
        PlaceWriter places = new PlaceWriter(out, known);
        out.list(verdicts, (o, verdict) -> write(places, verdict));
        return Optional.of(out);
    }

    static List<Verdict> read(EntryReader in, Function<String, SourceText> known) throws IOException {
        PlaceReader places = new PlaceReader(in, known);
        return in.list(i -> verdict(places));
    }

    private static void write(PlaceWriter places, Verdict verdict) {
        Subject subject = verdict.testCase().subject();
        EntryWriter out = places.out().text(subject.name()).text(subject.id());
        place(places, subject.place());
        out.text(verdict.testCase().name());
        place(places, verdict.testCase().place());
        out.number(verdict.outcome().ordinal()).text(verdict.headline()).list(verdict.reasons(), EntryWriter::text)
                .list(verdict.diagnostics(), (o, diagnostic) -> places.diagnostic(diagnostic))
                .list(verdict.alerts(), VerdictCodec::alert).number(verdict.elapsed().toNanos());
    }

    private static Verdict verdict(PlaceReader places) throws IOException {
        EntryReader in = places.in();
        Subject subject = new Subject(in.text(), in.text(), place(places));
        TestCase testCase = new TestCase(subject, in.text(), place(places));
        Outcome outcome = OUTCOMES.get(in.number(OUTCOMES.size() - 1));
        String headline = in.text();
        List<String> reasons = in.list(EntryReader::text);
        List<Diagnostic> diagnostics = in.list(i -> places.diagnostic());
        List<Alert> alerts = in.list(VerdictCodec::alert);
        return new Verdict(testCase, outcome, headline, reasons, List.of(), diagnostics, alerts, Optional.empty(),
                Duration.ofNanos(in.number()));
    }

    private static void place(PlaceWriter places, Place place) {
        places.source(place.source());
        places.span(place.span());
    }

    private static Place place(PlaceReader places) throws IOException {
        SourceText source = places.source();
        Span span = places.span();
        return new Place(source, span);
    }

    private static void alert(EntryWriter out, Alert alert) {
        out.text(alert.id()).number(alert.kind().ordinal());
        JsonCodec.write(out, alert.document().json());
        out.list(alert.events(), (o, event) -> o.number(event)).list(alert.suppressed(), (o, event) -> o.number(event));
    }

    private static Alert alert(EntryReader in) throws IOException {
        String id = in.text();
        Alert.Kind kind = KINDS.get(in.number(KINDS.size() - 1));
        Document document = Document.of(JsonCodec.object(in));
        return new Alert(id, kind, document, in.list(i -> i.number(Integer.MAX_VALUE)), in.list(i -> i.number(Integer.MAX_VALUE)));
    }
}
