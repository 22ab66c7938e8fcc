package dev.tocsin.query.predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.ValueSyntaxException;
import dev.tocsin.value.Wildcard;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTestsTest {
    @ParameterizedTest
    @CsvSource({
        "powershell, powershell, 0, true",
        "powershell, powersehll, 1, true",
        "powershell, powershel,  1, true",
        "powershell, xpowershell, 1, true",
        "powershell, powersell,  0, false",
        "powershell, pwrshell,   1, false",
        "powershell, pwrshell,   2, true",
        "ab,         abcde,      2, false",
    })
    void fuzzy_counts_edits(String text, String value, int edits, boolean near) {
        assertThat(new Fuzzy(text, edits).test(value)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({
        "quick fox,   the quick fox ran,        0, true",
        "quick fox,   the quick brown fox,      0, false",
        "quick fox,   the quick brown fox,      1, true",
        "fox quick,   the quick fox,            1, false",
        "fox quick,   the quick fox,            2, true",
        "a a,         a b,                      5, false",
        "a a,         a b a,                    1, true",
    })
    void phrases_have_an_order_and_a_slop(String phrase, String text, int slop, boolean holds) {
        assertThat(new Phrase(List.of(phrase.split(" ")), slop).test(text)).isEqualTo(holds);
    }

    @Test
    void a_phrase_of_one_word_many_times_ends() {
        List<String> wanted = java.util.Collections.nCopies(40, "a");
        String text = "a ".repeat(39);
        assertThat(new Phrase(wanted, 1000).test(text)).isFalse();
    }

    @Test
    void equal_tests_are_equal_so_that_their_answer_is_shared() {
        assertThat(new Fits("a*", Wildcard.Syntax.STAR, LetterCase.EXACT))
                .isEqualTo(new Fits("a*", Wildcard.Syntax.STAR, LetterCase.EXACT))
                .isNotEqualTo(new Fits("a*", Wildcard.Syntax.STAR, LetterCase.ASCII));
        assertThat(new FitsRegex("a.*", LetterCase.EXACT)).isEqualTo(new FitsRegex("a.*", LetterCase.EXACT));
        assertThat(range("2024-01-01")).isEqualTo(range("2024-01-01")).hasSameHashCodeAs(range("2024-01-01"));
    }

    @Test
    void a_range_of_dates_takes_now_from_the_run() {
        Instant now = Instant.parse("2024-05-05T12:00:00Z");
        ValueTest lastDay = new DateRange("now-1d", true, null, false, ZoneOffset.UTC).at(now);
        assertThat(lastDay.test(Instant.parse("2024-05-04T12:00:00Z"))).isTrue();
        assertThat(lastDay.test(Instant.parse("2024-05-04T11:59:59Z"))).isFalse();
        assertThatThrownBy(() -> range("yesterday")).isInstanceOf(ValueSyntaxException.class);
    }

    @Test
    void a_day_is_the_whole_day() {
        assertThat(range("2024-01-01").test(Instant.parse("2024-01-01T23:59:59.999Z"))).isTrue();
        assertThat(new DateRange("2024-01-01", false, null, false, ZoneOffset.UTC)
                .test(Instant.parse("2024-01-01T15:00:00Z"))).isFalse();
    }

    @Test
    void a_list_of_patterns_is_one_pass_and_holds_like_its_parts() {
        EventBatch batch = Batches.of(Map.of("f", "abc"), Map.of("f", List.of("x", "bcd")), Map.of("f", "cde"), Map.of());
        Field field = Field.of("f", FieldType.KEYWORD);
        List<Predicate> parts = List.of(
                new FieldTest(field, new Fits("a*", Wildcard.Syntax.STAR, LetterCase.EXACT), null),
                new FieldTest(field, new Fits("b*", Wildcard.Syntax.STAR, LetterCase.EXACT), null),
                new FieldTest(field, OneOf.value("cde"), null));
        assertThat(new Or(parts, null).rows(batch).toArray()).containsExactly(0, 1, 2);
        assertThat(new Or(parts, null).explain(batch, 1).children()).extracting("truth").hasToString("[FALSE, TRUE, FALSE]");
    }

    @Test
    void words_are_made_of_text() {
        EventBatch batch = Batches.of(Map.of("message", "Failed PASSWORD for-root"), Map.of("message", ""));
        Field message = Field.of("message", FieldType.TEXT);
        assertThat(new FieldTest(message, new SomeWord(OneOf.value("root")), null).rows(batch).toArray()).containsExactly(0);
        assertThat(new FieldTest(message, new Phrase(List.of("password", "for"), 0), null).rows(batch).toArray())
                .containsExactly(0);
    }

    private static DateRange range(String day) {
        return new DateRange(day, true, day, true, ZoneOffset.UTC);
    }
}
