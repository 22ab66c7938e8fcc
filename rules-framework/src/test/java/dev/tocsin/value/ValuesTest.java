package dev.tocsin.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ValuesTest {
    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvFileSource(resources = "values.csv", numLinesToSkip = 1, delimiter = ';', quoteCharacter = '`')
    void a_scalar_is_kept_as_its_type_has_it(FieldType type, String json, String kept) {
        Object scalar = scalar(json);
        Object value = Values.indexed(scalar, type, Integer.MAX_VALUE, false);
        String shown = value == null
                ? Values.malformed(scalar, type) ? "malformed" : "missing"
                : value.getClass().getSimpleName() + " " + (value.equals("") ? "(empty)" : value);
        assertThat(shown).isEqualTo(kept);
    }

    @Test
    void a_keyword_longer_than_its_limit_is_left_out_but_not_malformed() {
        assertThat(Values.indexed("abcd", FieldType.KEYWORD, 3, false)).isNull();
        assertThat(Values.indexed("abc", FieldType.KEYWORD, 3, false)).isEqualTo("abc");
        assertThat(Values.malformed("abcd", FieldType.KEYWORD)).isFalse();
    }

    @Test
    void a_normalizer_lowercases() {
        assertThat(Values.indexed("CMD.Exe", FieldType.KEYWORD, 1024, true)).isEqualTo("cmd.exe");
    }

    static Object scalar(String json) {
        if (json.startsWith("\"")) {
            return json.substring(1, json.length() - 1);
        }
        return json.equals("true") || json.equals("false") ? Boolean.valueOf(json) : new JsonNumber(json);
    }
}
