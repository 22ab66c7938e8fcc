package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EveryEsqlFunctionTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    @TestFactory
    Stream<DynamicTest> every_scalar_function_does_what_its_spec_file_says() {
        return Functions.ALL.stream().filter(ScalarFunction.class::isInstance).map(f -> f.signature().name())
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    List<FunctionSpec> specs = FunctionSpec.of(name);
                    assertThat(specs).as("the spec file function/" + name + ".txt").isNotNull().hasSizeGreaterThan(1);
                    specs.forEach(spec -> assertThat(answer(spec)).as(spec.line()).isEqualTo(expected(spec)));
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

    private static String expected(FunctionSpec spec) {
        return spec.result() == null ? "refused" : spec.result() + (spec.warning() == null ? "" : " ! " + spec.warning());
    }

    private static String answer(FunctionSpec spec) {
        Checked<Query> parsed = new EsqlLanguage().parse(EmbeddedText.alone("spec", spec.query()));
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
