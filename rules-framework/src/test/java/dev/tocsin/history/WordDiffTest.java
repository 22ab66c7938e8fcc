package dev.tocsin.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a b c | a b c | a b c",
        "a b c | a x c | a [-b-]{+x +}c",
        "a: 1 and b: 2 | a: (1 or 3) and b: 2 | a: {+(+}1 {+or 3) +}and b: 2",
        "process.name: cmd.exe | process.name: powershell.exe | process.name: [-cmd.exe-]{+powershell.exe+}",
        "a   and b | a and    b | a and    b",
        "'' | a | {+a+}",
        "a | '' | [-a-]",
        "a b c | a c | a [-b -]c",
        "a (b or c) and d | a b and d | a [-(-]b [-or c) -]and d",
        "x where y | x where not y | x where {+not +}y"})
    void words_that_differ_stand_between_brackets(String before, String after, String expected) {
        assertThat(WordDiff.of(before, after).stream().map(part -> switch (part.kind()) {
            case KEPT -> part.text();
            case REMOVED -> "[-" + part.text() + "-]";
            case ADDED -> "{+" + part.text() + "+}";
        }).collect(Collectors.joining())).isEqualTo(expected);
    }
}
