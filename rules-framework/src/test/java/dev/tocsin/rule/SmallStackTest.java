package dev.tocsin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Schemas;
import dev.tocsin.query.Query;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.value.FieldType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries as deep as the languages allow, and far deeper: a thread of half the usual stack reads and compiles them. */
class SmallStackTest {
    private static final long STACK = 512 * 1024;

    @ParameterizedTest
    @MethodSource
    void nesting_is_read_or_refused(String language, String before, String opening, String middle, String closing) throws Exception {
        assertThat(errors(language, before + opening.repeat(20) + middle + closing.repeat(20))).as("twenty").isEmpty();
        for (int deep = 200; deep > 20; deep -= 15) {
            errors(language, before + opening.repeat(deep) + middle + closing.repeat(deep));
        }
        assertThat(errors(language, before + opening.repeat(100_000))).as("a hundred thousand").isNotEmpty();
    }

    static Stream<Arguments> nesting_is_read_or_refused() {
        String where = "ROW a = \"x\", c = 1 | WHERE ";
        String eval = "ROW a = \"x\", c = 1 | EVAL x = ";
        return Stream.of(
                Arguments.of("kuery", "", "(", "a:1", ")"), Arguments.of("kuery", "", "not (", "a:1", ")"),
                Arguments.of("kuery", "a:", "(", "1", ")"),
                Arguments.of("lucene", "", "(", "a:1", ")"), Arguments.of("lucene", "", "NOT (", "a:1", ")"),
                Arguments.of("eql", "any where ", "(", "a == \"1\"", ")"), Arguments.of("eql", "any where ", "not (", "a == \"1\"", ")"),
                Arguments.of("eql", "any where 1 == ", "add(1, ", "c", ")"),
                Arguments.of("esql", where, "(", "c == 1", ")"), Arguments.of("esql", where, "NOT (", "c == 1", ")"),
                Arguments.of("esql", eval, "abs(", "c", ")"), Arguments.of("esql", eval, "CASE(true, ", "a", ")"));
    }

    private static List<?> errors(String language, String text) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<List<?>> errors = new AtomicReference<>();
        Thread thread = new Thread(null, () -> {
            Checked<Query> query = QueryLanguages.byId(language).orElseThrow().parse(EmbeddedText.alone("query", text));
            errors.set(query.ok() ? compile(query.value()) : query.errors());
        }, "small stack", STACK);
        thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
        thread.start();
        thread.join();
        assertThat(thrown.get()).as(text.length() > 100 ? text.substring(0, 100) : text).isNull();
        return errors.get();
    }

    private static List<?> compile(Query query) {
        query.facts();
        return query.compile(Schemas.of(Map.of("a", FieldType.KEYWORD, "c", FieldType.LONG, "event.category", FieldType.KEYWORD, "@timestamp", FieldType.DATE)), QuerySettings.DEFAULT).errors();
    }
}
