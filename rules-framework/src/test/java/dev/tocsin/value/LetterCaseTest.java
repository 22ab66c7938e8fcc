package dev.tocsin.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterCaseTest {
    @ParameterizedTest
    @CsvSource({"EXACT, CMD.Exe, CMD.Exe", "ASCII, CMD.Exe, cmd.exe", "ASCII, ÄRGER, Ärger", "UNICODE, ÄRGER, ärger",
        "UNICODE, ΟΔΟΣ, οδοσ", "UNICODE, οδος, οδοσ"})
    void a_fold_stands_for_all_its_equals(LetterCase letters, String text, String folded) {
        assertThat(letters.fold(text)).isEqualTo(folded);
    }

    @Property
    void a_fold_of_a_fold_changes_nothing(@ForAll LetterCase letters, @ForAll String text) {
        String once = letters.fold(text);
        assertThat(letters.fold(once)).isEqualTo(once);
        assertThat(once.codePointCount(0, once.length())).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Property
    void ascii_folds_as_the_jdk_does_for_ascii(@ForAll @CharRange(from = ' ', to = '~') String text) {
        assertThat(LetterCase.ASCII.fold(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }
}
