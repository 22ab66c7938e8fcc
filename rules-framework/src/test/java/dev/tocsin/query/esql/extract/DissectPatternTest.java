package dev.tocsin.query.esql.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DissectPatternTest {
    @Test
    void keys_take_what_stands_between_the_literal_texts() throws PatternException {
        DissectPattern pattern = DissectPattern.of("arn:aws:iam::%{account}:role/%{role}", "");
        assertThat(pattern.names()).containsExactly("account", "role");
        assertThat(pattern.match("arn:aws:iam::123456789012:role/Admin/x")).containsExactly("123456789012", "Admin/x");
    }

    @Test
    void skipped_keys_give_no_column_and_appended_ones_are_joined() throws PatternException {
        DissectPattern pattern = DissectPattern.of("%{} %{?unused} %{+both} %{+both}", "-");
        assertThat(pattern.names()).containsExactly("both");
        assertThat(pattern.match("a b c d")).containsExactly("c-d");
    }

    @Test
    void order_and_padding_are_honoured() throws PatternException {
        assertThat(DissectPattern.of("%{+a/2} %{+a/1}", "").match("x y")).containsExactly("yx");
        assertThat(DissectPattern.of("%{a->} %{b}", "").match("x     y")).containsExactly("x", "y");
    }

    @Test
    void a_text_without_a_delimiter_does_not_match_and_says_where() throws PatternException {
        DissectPattern pattern = DissectPattern.of("user=%{user}, ip=%{ip};", "");
        assertThat(pattern.match("user=eve ip=1.2.3.4;")).isNull();
        assertThat(pattern.stop("user=eve ip=1.2.3.4;")).isEqualTo(new Stop(5, ", ip="));
        assertThat(pattern.stop("name=eve")).isEqualTo(new Stop(0, "user="));
        assertThat(pattern.stop("user=eve, ip=1.2.3.4;")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no keys", "%{a", "%{?a} %{?b}", "%{}%{b}", "%{*a} %{&a}"})
    void what_makes_no_column_is_refused(String pattern) {
        assertThatThrownBy(() -> DissectPattern.of(pattern, "")).isInstanceOf(PatternException.class)
                .hasMessageContaining("dissect");
    }
}
