package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Schemas;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.value.FieldType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad and hostile texts: each is refused with a place, or read; none throws, hangs or overflows the stack. */
class HostileQueryTest {
    private static final String LONG = "SET time_zone = \"UTC\"; FROM logs-*, \"x\" METADATA _id // c\n| WHERE a.b == \"x\\\"y\" AND (c IN (1, -2.5) OR "
            + "d LIKE (\"a*\", \"\"\"b\"\"\") AND NOT e RLIKE \"x.*\") /* c */ AND f : \"q\" AND g::ip IS NOT NULL\n| EVAL `x y` = CASE(c > 1, "
            + "DATE_TRUNC(1 day, @timestamp) + 2 weeks, null), y = -c * (2 + 3) % 4\n| STATS n = COUNT(*) WHERE c > 1, m = MAX(c)::long BY a.b, "
            + "z = LENGTH(d)\n| RENAME n AS k | KEEP k, m*, z | SORT k DESC NULLS LAST | LIMIT 5 BY z | FORK (WHERE k > 1) (LIMIT 2)"
            + "| DISSECT z \"%{p} %{q}\" APPEND_SEPARATOR=\"-\" | GROK z \"%{WORD:w}\" | MV_EXPAND w | ENRICH _any:pol ON w WITH o = f "
            + "| LOOKUP JOIN look ON w | COMPLETION r = w WITH {\"inference_id\": \"m\"} | INLINE STATS h = SUM(k) BY w";

    private static List<Diagnostic> errors(String query) {
        Checked<Query> parsed = new EsqlLanguage().parse(EmbeddedText.alone("query", query));
        if (!parsed.ok()) {
            return parsed.errors();
        }
        parsed.value().facts();
        Checked<CompiledQuery> compiled = parsed.value().compile(Schemas.of(Map.of("a", FieldType.KEYWORD, "c", FieldType.LONG)),
                QuerySettings.DEFAULT);
        return compiled.errors();
    }

    @Test
    void every_beginning_of_a_query_is_read_or_refused() {
        for (int end = 0; end <= LONG.length(); end++) {
            errors(LONG.substring(0, end));
        }
    }

    @Test
    void every_end_and_every_query_with_a_hole_is_read_or_refused() {
        for (int start = 0; start < LONG.length(); start++) {
            errors(LONG.substring(start));
            errors(LONG.substring(0, start) + LONG.substring(Math.min(LONG.length(), start + 3)));
        }
    }

    @Test
    void every_sign_anywhere_is_read_or_refused() {
        for (String sign : List.of("(", ")", "|", "\"", "`", "[", "{", "*", "::", "?", "\uD83D", "\u0000", "'")) {
            for (int at = 0; at <= LONG.length(); at += 3) {
                errors(LONG.substring(0, at) + sign + LONG.substring(at));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT ", "-", "abs(", "[", "{", "CASE(true,", "a == (", "1 + (", "((a OR b) AND ", "\"x\"::"})
    void a_hundred_thousand_openings_are_refused(String opening) {
        assertThat(errors("ROW a = " + opening.repeat(100_000))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" OR true", " AND true", " + 1", " * 2", "::long", " - - 1"})
    void a_hundred_thousand_operands_are_refused(String more) {
        assertThat(errors("ROW a = 1" + more.repeat(100_000))).isNotEmpty();
    }

    @Test
    void ten_thousand_pipes_are_refused_at_the_first_too_many() {
        List<Diagnostic> errors = errors("ROW a = 1" + " | WHERE a == 1".repeat(10_000));
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).message()).contains("500 commands");
        assertThat(errors("ROW a = 1" + "|".repeat(10_000))).isNotEmpty();
    }

    @Test
    void four_hundred_commands_are_read() {
        assertThat(errors("ROW a = 1" + " | EVAL a = a + 1".repeat(400))).isEmpty();
    }

    @Test
    void deep_branches_are_refused() {
        assertThat(errors("ROW a = 1" + " | FORK (WHERE a == 1".repeat(1_000))).isNotEmpty();
        assertThat(errors("FROM (".repeat(1_000))).isNotEmpty();
    }

    @Test
    void long_lists_are_read() {
        assertThat(errors("ROW a = 1 | WHERE a IN (" + "1, ".repeat(50_000) + "2)")).isEmpty();
        assertThat(errors("ROW a = [" + "1, ".repeat(50_000) + "2]")).isEmpty();
        assertThat(errors("ROW a = COALESCE(" + "null, ".repeat(20_000) + "2)")).isEmpty();
    }

    @Test
    void numbers_of_any_length_are_read_or_refused() {
        assertThat(errors("ROW a = " + "9".repeat(300))).isEmpty();
        assertThat(errors("ROW a = " + "9".repeat(1_000_000))).isNotEmpty();
        assertThat(errors("ROW a = 1e" + "9".repeat(1_000_000))).isNotEmpty();
        assertThat(errors("ROW a = NOW() + " + "9".repeat(18) + " years")).isNotEmpty();
        assertThat(errors("FROM x | LIMIT 99999999999999999999")).isNotEmpty();
    }

    @Test
    void broken_utf_16_is_refused_outside_strings_and_read_inside() {
        assertThat(errors("ROW a = \uD83D")).isNotEmpty();
        assertThat(errors("ROW a = \"\uD83D\"")).isEmpty();
        assertThat(errors("ROW `\uDE00` = 1")).isEmpty();
    }

    @Test
    void regular_expressions_that_explode_elsewhere_are_read_or_refused() {
        assertThat(errors("ROW a = \"x\" | WHERE a RLIKE \"(a+)+b\"")).isEmpty();
        assertThat(errors("ROW a = \"x\" | WHERE a RLIKE \"a{1000}{1000}{1000}\"")).isNotEmpty();
        assertThat(errors("ROW a = \"x\" | WHERE a RLIKE \"" + "(".repeat(50_000) + "\"")).isNotEmpty();
    }

    @Test
    void grok_patterns_that_recurse_are_refused() {
        assertThat(errors("ROW a = \"x\" | GROK a \"%{FOO:x}\"")).isNotEmpty();
        errors("ROW a = \"x\" | GROK a \"" + "%{GREEDYDATA:x}".repeat(200) + "\"");
        errors("ROW a = \"x\" | GROK a \"(?<x>" + "(".repeat(5_000) + "\"");
    }

    @Test
    void errors_of_several_commands_are_reported_together() {
        List<Diagnostic> errors = errors("FROM x | WHERE a = 1 | KEPE b | FORK (WHERE (a = 1)) (LIMIT 2) | LIMIT a\n| SORT a,");
        assertThat(errors.stream().map(e -> e.position().toString()).toList()).containsExactly("1:18", "1:24", "1:48", "1:72", "2:9");
    }
}
