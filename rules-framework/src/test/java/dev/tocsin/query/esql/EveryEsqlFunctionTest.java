package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tocsin.event.Schemas;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.query.esql.function.EsqlFunction;
import dev.tocsin.query.esql.function.Functions;
import dev.tocsin.query.esql.function.ScalarFunction;
import dev.tocsin.query.esql.function.Signature;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EveryEsqlFunctionTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> VALUES = List.of("null", "1", "-1", "0", "2147483647", "3000000000", "18446744073709551615", "1.5",
            "1.0E308", "true", "\"\"", "\"abc\"", "\"10.1.2.3\"", "\"10.0.0.0/8\"", "\"2024-05-06T07:08:09Z\"", "\"1 day\"", "\"day\"",
            "\"yyyy\"", "\"POINT(1 2)\"", "\"desc\"", "\"[\"", "[1, 2]", "[\"a\", \"b\"]", "[1.5, 2.5]", "[true, false]",
            "to_datetime(\"2024-01-01\")", "to_date_nanos(\"2024-01-01\")", "to_ip(\"10.0.0.1\")", "to_version(\"1.2\")",
            "to_geopoint(\"POINT(1 2)\")", "to_geoshape(\"POINT(1 2)\")", "[\"1.1.1.1\", \"1.1.1.2\"]::ip", "null::keyword");
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    @TestFactory
    Stream<DynamicTest> every_scalar_function_does_what_its_spec_file_says() {
        return Functions.ALL.stream().filter(ScalarFunction.class::isInstance).map(f -> f.signature().name())
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    List<FunctionSpec> specs = FunctionSpec.of(name);
                    assertThat(specs).as("the spec file function/" + name + ".txt").isNotNull().hasSizeGreaterThan(1);
                    specs.forEach(spec -> assertThat(answer(spec.query())).as(spec.line()).isEqualTo(expected(spec)));
                }));
    }

    @Test
    void every_function_says_what_it_is() {
        for (EsqlFunction function : Functions.ALL) {
            Signature signature = function.signature();
            assertThat(signature.summary()).as(signature.name()).endsWith(".").hasSizeGreaterThan(10);
            assertThat(signature.since()).as(signature.name()).matches("[89]\\.[0-9]+(/9\\.[0-9]+)?");
            assertThat(signature.result()).as(signature.name()).isNotNull();
        }
    }

    @Test
    void no_two_functions_share_a_name() {
        assertThat(Functions.ALL.stream().map(EsqlFunction::signature).flatMap(s -> Stream.concat(Stream.of(s.name()), s.aliases().stream())))
                .doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void scalar_functions_stand_in_the_order_of_their_names() {
        assertThat(Functions.ALL.stream().filter(ScalarFunction.class::isInstance).map(f -> f.signature().name())).isSorted();
    }

    @TestFactory
    Stream<DynamicTest> every_scalar_function_answers_or_refuses_whatever_it_is_given() {
        return Functions.ALL.stream().filter(ScalarFunction.class::isInstance).map(f -> f.signature().name())
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Random random = new Random(name.hashCode());
                    for (int i = 0; i < 60; i++) {
                        String query = call(name, i % 4 + 1, random);
                        assertThatCode(() -> answer(query)).as(query).doesNotThrowAnyException();
                    }
                }));
    }

    private static String call(String name, int arguments, Random random) {
        StringJoiner columns = new StringJoiner(", ").add("`@timestamp` = to_datetime(0)");
        StringJoiner call = new StringJoiner(", ", name + "(", ")");
        for (int i = 0; i < arguments; i++) {
            String value = VALUES.get(random.nextInt(VALUES.size()));
            boolean column = random.nextBoolean();
            if (column) {
                columns.add("c" + i + " = " + value);
            }
            call.add(column ? "c" + i : value);
        }
        return "ROW " + columns + " | EVAL r = " + call + " | KEEP r";
    }

    private static String expected(FunctionSpec spec) {
        return spec.result() == null ? "refused" : spec.result() + (spec.warning() == null ? "" : " ! " + spec.warning());
    }

    private static String answer(String query) {
        Checked<Query> parsed = new EsqlLanguage().parse(EmbeddedText.alone("spec", query));
        if (!parsed.ok()) {
            return "refused";
        }
        Checked<CompiledQuery> compiled = parsed.value().compile(Schemas.of(Map.of()), QuerySettings.DEFAULT);
        if (!compiled.ok()) {
            return "refused";
        }
        try {
            Session session = compiled.value().open(new RunContext(NOW));
            return text((QueryResult.Table) session.finish());
        } catch (QueryRunException e) {
            return "refused";
        }
    }

    private static String text(QueryResult.Table table) {
        String type = table.columns().get(0).type();
        StringBuilder out = new StringBuilder(type).append(' ').append(text(type, table.rows().get(0).get(0)));
        table.warnings().stream().filter(w -> !w.contains(": evaluation of ") && !w.startsWith("No limit defined"))
                .map(w -> w.substring(w.indexOf(": ") + 2).replace("\n", "\\n")).forEach(w -> out.append(" ! ").append(w));
        return out.toString();
    }

    private static String text(String type, Object value) {
        if (value instanceof List<?> values) {
            StringJoiner out = new StringJoiner(", ", "[", "]");
            values.forEach(v -> out.add(text(type, v)));
            return out.toString();
        }
        if (value instanceof Instant instant) {
            String written = instant.toString(); // leaves out what is zero
            return instant.getNano() % 1_000_000 == 0 ? INSTANT.format(instant) : written;
        }
        return value instanceof String text && type.equals("keyword") ? '"' + text.replace("\"", "\\\"").replace("\n", "\\n")
                .replace("\t", "\\t") + '"' : String.valueOf(value);
    }
}
