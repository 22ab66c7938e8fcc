package dev.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbered rules of the note on rule types; the tables name them. */
class DetectionTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_alerts_are_those_of_the_detection_engine(DetectionCase given) {
        List<String> outcome = given.outcome();
        List<String> expected = given.expected();
        assertThat(outcome).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(outcome.get(i)).matches(line(expected.get(i)));
        }
    }

    static Stream<DetectionCase> cases() {
        return Stream.of("common", "query", "filters", "new-terms", "eql", "threshold", "esql", "threat-match", "exceptions",
                "suppression", "late-runs", "limits").map(name -> name + ".toml").flatMap(DetectionCase::read);
    }

    /** Three dots stand for any text. */
    private static String line(String expected) {
        return Stream.of(expected.split("\\.\\.\\.", -1)).map(java.util.regex.Pattern::quote)
                .collect(java.util.stream.Collectors.joining(".*"));
    }
}
