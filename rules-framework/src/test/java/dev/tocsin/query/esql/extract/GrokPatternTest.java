package dev.tocsin.query.esql.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrokPatternTest {
    @Test
    void parts_with_names_become_columns_with_their_types() throws PatternException {
        GrokPattern pattern = GrokPattern.of("%{IP:source.ip} port %{NUMBER:port:int} %{WORD} (?<rest>.*)");
        assertThat(pattern.columns()).containsExactly(
                java.util.Map.entry("source.ip", EsqlType.KEYWORD), java.util.Map.entry("port", EsqlType.INTEGER),
                java.util.Map.entry("rest", EsqlType.KEYWORD));
        assertThat(pattern.match("from 10.0.0.1 port 22 tcp and more"))
                .containsExactly(List.of("10.0.0.1"), List.of("22"), List.of("and more"));
    }

    @Test
    void a_name_that_comes_twice_collects_its_values() throws PatternException {
        assertThat(GrokPattern.of("%{WORD:w} %{WORD:v} %{WORD:w}").match("a b c"))
                .containsExactly(List.of("a", "c"), List.of("b"));
    }

    @Test
    void an_optional_part_that_is_not_there_has_no_value() throws PatternException {
        assertThat(GrokPattern.of("%{WORD:a}( %{NUMBER:n:int})?").match("only")).containsExactly(List.of("only"), List.of());
    }

    @Test
    void names_inside_of_known_parts_are_columns_too() throws PatternException {
        GrokPattern pattern = GrokPattern.of("%{URIHOST:host}/%{WORD:path}");
        assertThat(pattern.columns().keySet()).containsExactly("host", "port", "path");
        assertThat(pattern.match("example.org:8080/index"))
                .containsExactly(List.of("example.org:8080"), List.of("8080"), List.of("index"));
    }

    @Test
    void a_text_that_does_not_match_says_where_it_stopped() throws PatternException {
        GrokPattern pattern = GrokPattern.of("user %{WORD:user} from %{IP:ip}");
        assertThat(pattern.match("user eve from nowhere")).isNull();
        assertThat(pattern.stop("user eve from nowhere")).isEqualTo(new Stop(14, "%{IP:ip}"));
        assertThat(pattern.stop("user eve from 10.0.0.1")).isNull();
        assertThat(pattern.stop("nobody")).isEqualTo(new Stop(0, "user "));
    }

    @Test
    void unreadable_patterns_are_refused() {
        assertThatThrownBy(() -> GrokPattern.of("%{NOSUCH:x}")).hasMessageContaining("Unable to find pattern [NOSUCH]");
        assertThatThrownBy(() -> GrokPattern.of("(?<x>[a-z")).hasMessageContaining("premature end of char-class");
        assertThatThrownBy(() -> GrokPattern.of("%{WORD:w} %{NUMBER:w:int}"))
                .hasMessageContaining("the attribute [w] is defined multiple times with different types");
        assertThatThrownBy(() -> GrokPattern.of("(?<x>a\\g<x>)")).hasMessageContaining("never ending recursion");
        assertThatThrownBy(() -> GrokPattern.of("(".repeat(100_000))).hasMessageContaining("nested deeper");
    }

    @Test
    void a_pattern_may_call_itself_as_long_as_it_ends() throws PatternException {
        assertThat(GrokPattern.of("(?<p>\\((?:[^()]|\\g<p>)*\\))").match("f(a(b)c) d")).containsExactly(List.of("(a(b)c)"));
    }

    @Test
    void an_expression_that_explodes_is_ended_with_an_error() throws PatternException {
        GrokPattern pattern = GrokPattern.of("^(?<x>(a|aa|a?a)+)+$");
        assertThatThrownBy(() -> pattern.match("a".repeat(60) + "!")).isInstanceOf(EsqlException.class)
                .hasMessageContaining("took longer than");
    }
}
