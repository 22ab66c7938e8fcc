package dev.tocsin.query.esql.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.query.esql.value.EsqlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScannerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"a\" : { \"b\" : -1.50e+2 }} | a.b | -1.50e+2", "{\"a\":[ [], {} , [7] ]} | a[2][0] | 7",
        "{\"a b\":{\"c'd\":1}} | $['a b'][\"c'd\"] | 1", "{\"\":5} | [''] | 5", "[10, 20] | $[ 1 ] | 20",
        "{\"a\":\"\\u00e9\\/\\t\"} | a | `é/\t`", "{\"a\":1, \"b\" | a | 1", "{\"x\":\"}\",\"a\":true} | a | true"})
    void a_value_is_given_as_it_is_written(String json, String path, String value) {
        assertThat(JsonScanner.extract(json, JsonPath.parse(path))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "{\"b\"", "{\"b\":}", "{\"b\":1,}", "{'a':1}", "[1", "tru", "{\"b\":01,\"a\":1}", "{\"b\":1.,\"a\":1}",
        "{\"b\":\"\\x\",\"a\":1}", "{\"b\":\"\\u12g4\",\"a\":1}", "{\"b\":\"\n\",\"a\":1}", "{\"b\":[1 2],\"a\":1}", "{\"b\":-,\"a\":1}"})
    void what_is_no_json_is_refused(String json) {
        assertThatThrownBy(() -> JsonScanner.extract(json, JsonPath.parse("a"))).isInstanceOf(EsqlException.class)
                .hasMessage("invalid JSON input");
    }

    @Test
    void arrays_in_arrays_without_end_are_refused_and_do_not_overflow_the_stack() {
        assertThatThrownBy(() -> JsonScanner.extract("[".repeat(1_000_000), JsonPath.parse("$"))).hasMessage("invalid JSON input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", ".a", "a..b", "a[", "a[1", "a['b'", "a['b", "a[b]", "a[-1]", "a]b", "a[1]b", "$a", "a[99999999999]", "a[]"})
    void a_malformed_path_is_refused(String path) {
        assertThatThrownBy(() -> JsonPath.parse(path)).isInstanceOf(EsqlException.class).hasMessageStartingWith("Invalid JSON path [" + path);
    }
}
