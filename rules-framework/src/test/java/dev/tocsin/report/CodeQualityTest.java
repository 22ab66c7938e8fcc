package dev.tocsin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeQualityTest {
    @Test
    void a_finding_has_its_place_and_a_fingerprint_of_its_own() {
        SourceText source = new SourceText("rules/a.toml", "one\ntwo\n");
        Diagnostic error = new Diagnostic(Level.ERROR, "check-id", source, new Span(4, 7), "it is wrong", "mend it");
        Diagnostic info = new Diagnostic(Level.INFO, "check-id", source, new Span(4, 7), "look at it", null);
        String json = CodeQuality.of(List.of(error, info), "team/");
        assertThat(json).startsWith("[").endsWith("]\n").contains("\"description\" : \"it is wrong; mend it\"", "\"severity\" : \"major\"",
                "\"severity\" : \"info\"", "\"check_name\" : \"check-id\"", "\"begin\" : 2", "\"path\" : \"team/rules/a.toml\"");
        assertThat(json.lines().filter(line -> line.contains("fingerprint")).distinct()).hasSize(2);
        assertThat(CodeQuality.of(List.of(), "")).isEqualTo("[ ]\n");
    }
}
