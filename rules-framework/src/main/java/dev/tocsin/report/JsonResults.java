package dev.tocsin.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.Place;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.Verdict;
import dev.tocsin.testing.Why;
import dev.tocsin.value.JsonNumber;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Results as JSON for other programs; keys are only ever added. */
public final class JsonResults {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .registerModule(new SimpleModule().addSerializer(new NumberAsWritten()));

    private JsonResults() {
    }

    /** The verdicts and the findings of a run, either possibly empty; ended by a line feed. {@code pages} gives the page of a check. */
    public static String of(TestResults results, List<Diagnostic> findings, Duration elapsed, Function<String, Optional<String>> pages) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("good", results.good());
        summary.put("rules", results.rules());
        summary.put("cases", results.verdicts().size());
        for (Outcome outcome : Outcome.values()) {
            summary.put(lower(outcome), results.count(outcome));
        }
        summary.put("findings", findings.size());
        summary.put("seconds", elapsed.toMillis() / 1000.0);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("summary", summary);
        out.put("problems", results.problems());
        out.put("findings", findings.stream().map(f -> finding(f, pages)).toList());
        out.put("cases", results.verdicts().stream().map(JsonResults::verdict).toList());
        return text(out);
    }

    private static Map<String, Object> verdict(Verdict verdict) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("rule", verdict.testCase().subject().name());
        out.put("rule_id", verdict.testCase().subject().id());
        out.put("rule_place", place(verdict.testCase().subject().place()));
        out.put("case", verdict.testCase().name());
        out.put("case_place", place(verdict.testCase().place()));
        out.put("outcome", lower(verdict.outcome()));
        out.put("headline", verdict.headline());
        out.put("reasons", verdict.reasons());
        Why why = verdict.why().orElse(null);
        out.put("near_misses", why == null ? List.of() : verdict.nearMisses().stream().map(miss -> miss.sentence(why)).toList());
        out.put("findings", verdict.diagnostics().stream().map(JsonResults::finding).toList());
        out.put("alerts", verdict.alerts().stream().map(alert -> alert.document().json()).toList());
        out.put("seconds", verdict.elapsed().toNanos() / 1e9);
        return out;
    }

    private static Map<String, Object> finding(Diagnostic finding) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("level", finding.level().name().toLowerCase(Locale.ROOT));
        out.put("id", finding.id());
        out.put("file", finding.source().name());
        out.put("line", finding.position().line());
        out.put("column", finding.position().column());
        out.put("message", finding.message());
        out.put("fix", finding.fix());
        return out;
    }

    private static Map<String, Object> finding(Diagnostic finding, Function<String, Optional<String>> pages) {
        Map<String, Object> out = finding(finding);
        pages.apply(finding.id()).ifPresent(page -> out.put("help", page));
        return out;
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("file", place.source().name());
        out.put("line", place.line());
        return out;
    }

    private static String lower(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** JSON on one line. */
    static String line(Object value) {
        try {
            return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON with line feeds on every machine. */
    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number keeps the digits that the event gave it. */
    private static final class NumberAsWritten extends StdSerializer<JsonNumber> {
        private static final long serialVersionUID = 1L;

        NumberAsWritten() {
            super(JsonNumber.class);
        }

        @Override
        public void serialize(JsonNumber number, com.fasterxml.jackson.core.JsonGenerator generator,
                com.fasterxml.jackson.databind.SerializerProvider provider) throws java.io.IOException {
            generator.writeNumber(number.text());
        }
    }
}
