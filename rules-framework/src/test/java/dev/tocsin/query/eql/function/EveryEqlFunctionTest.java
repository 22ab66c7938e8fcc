package dev.tocsin.query.eql.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.eql.CaseTable;
import dev.tocsin.query.eql.Expressions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every function is listed, described and has a table of examples that hold. */
class EveryEqlFunctionTest {
    @TestFactory
    Stream<DynamicTest> has_a_table_of_examples_that_hold() {
        return EqlFunctions.all().stream().map(EqlFunction::signature).flatMap(signature -> {
            List<List<String>> rows = CaseTable.rows(EveryEqlFunctionTest.class, signature.name() + ".txt");
            assertThat(rows).as("examples of " + signature).hasSizeGreaterThanOrEqualTo(3);
            return rows.stream().map(row -> DynamicTest.dynamicTest(row.get(0), () ->
                    assertThat(Expressions.value(row.get(0))).isEqualTo(row.get(1))));
        });
    }

    @TestFactory
    Stream<DynamicTest> says_what_it_is() {
        return EqlFunctions.all().stream().map(EqlFunction::signature).map(signature ->
                DynamicTest.dynamicTest(signature.toString(), () -> {
                    assertThat(signature.summary()).matches("[A-Z].*\\.").hasSizeLessThan(120);
                    assertThat(signature.since()).matches("\\d+\\.\\d+\\.\\d+");
                    assertThat(signature.parameters()).isNotEmpty();
                    assertThat(signature.parameters().stream().map(Parameter::name)).doesNotHaveDuplicates();
                }));
    }

    @TestFactory
    Stream<DynamicTest> says_which_null_makes_it_null() {
        return EqlFunctions.all().stream().map(EqlFunction::signature).map(signature ->
                DynamicTest.dynamicTest(signature.name(), () -> {
                    String nulls = signature.parameters().stream().limit(signature.fewest()).map(p -> "null")
                            .collect(Collectors.joining(", "));
                    assertThat(Expressions.value(signature.name() + "(" + nulls + ")")).isEqualTo("null");
                }));
    }

    @Test
    void names_ignore_case() {
        assertThat(EqlFunctions.named("CIDRMATCH")).isEqualTo(EqlFunctions.named("cidrMatch")).isPresent();
        assertThat(EqlFunctions.named("match")).isEmpty();
    }

    @Test
    void no_two_have_the_same_name() {
        Set<String> names = EqlFunctions.all().stream().map(f -> f.signature().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(names).hasSize(EqlFunctions.all().size());
        assertThat(names).containsAll(Arrays.asList("add", "between", "cidrmatch", "concat", "divide", "endswith", "indexof",
                "length", "modulo", "multiply", "number", "startswith", "string", "stringcontains", "substring", "subtract",
                "wildcard"));
    }
}
