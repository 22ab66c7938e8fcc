package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.esql.CsvSpecRunner.Outcome;
import dev.tocsin.query.esql.CsvSpecRunner.Verdict;
import dev.tocsin.query.esql.command.Commands;
import dev.tocsin.query.esql.command.EsqlCommand;
import dev.tocsin.query.esql.function.Functions;
import dev.tocsin.query.esql.function.Lifecycle;
import dev.tocsin.query.esql.function.ScalarFunction;
import dev.tocsin.query.esql.syntax.CommandWords;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Commands, aggregates, grouping and full text functions have spec files in csv-spec form, over the data in {@code spec-data}. */
class EveryEsqlCommandTest {
    @TestFactory
    Stream<DynamicTest> every_command_does_what_its_spec_file_says() {
        return Commands.ALL.stream().map(EsqlCommand::name).map(name -> spec("command/" + name.replace(' ', '_')));
    }

    @TestFactory
    Stream<DynamicTest> every_function_that_is_not_scalar_does_what_its_spec_file_says() {
        return Functions.ALL.stream().filter(f -> !(f instanceof ScalarFunction))
                .map(f -> f.signature().name()).map(name -> spec("function/" + name));
    }

    @Test
    void every_command_says_what_it_is() {
        assertThat(CommandWords.ALL).isNotEmpty().allSatisfy(command -> {
            assertThat(command.summary()).as(command.word()).endsWith(".").hasSizeGreaterThan(4);
            assertThat(command.since()).as(command.word())
                    .matches(command.lifecycle() == Lifecycle.SNAPSHOT ? "-" : "[89]\\.[0-9]+(/9\\.[0-9]+)?");
        });
        assertThat(Commands.ALL.stream().map(EsqlCommand::name)).doesNotHaveDuplicates();
    }

    private static DynamicTest spec(String name) {
        return DynamicTest.dynamicTest(name, () -> {
            URL file = EveryEsqlCommandTest.class.getResource(name + ".csv-spec");
            assertThat(file).as("the spec file " + name + ".csv-spec").isNotNull();
            List<CsvSpecCase> cases = CsvSpecReader.read(Path.of(file.toURI()));
            assertThat(cases).as("the tests of " + name + ".csv-spec").hasSizeGreaterThan(1);
            CsvSpecData data = data();
            assertThat(cases.stream().map(test -> failure(test, data)).filter(Objects::nonNull)).isEmpty();
        });
    }

    private static String failure(CsvSpecCase test, CsvSpecData data) {
        Verdict verdict = CsvSpecRunner.verdict(test, data);
        return verdict.outcome() == Outcome.AGREED ? null
                : test.id() + " (line " + test.line() + ") " + verdict.outcome() + "\n    " + test.query() + "\n    " + verdict.why();
    }

    private static CsvSpecData data() throws IOException, URISyntaxException {
        return CsvSpecData.of(Path.of(EveryEsqlCommandTest.class.getResource("spec-data/logins.csv").toURI()).getParent());
    }
}
