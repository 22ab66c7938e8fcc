package dev.tocsin.query.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A few events and a sequence or sample each: {@code sequences.txt}. */
class SequenceTableTest {
    static final Schema SCHEMA = Mapping.of("keyword: tag k j l; long: n; date: @timestamp");

    @TestFactory
    Stream<DynamicTest> every_row_holds() {
        return CaseTable.rows(SequenceTableTest.class, "sequences.txt").stream().map(row -> DynamicTest.dynamicTest(
                row.get(0) + "  on  " + row.get(1), () -> check(row.get(0), row.get(1), row.get(2))));
    }

    private static void check(String row, String events, String outcome) {
        String tiebreaker = row.contains(" tiebreaker n") ? "n" : null;
        int size = row.contains(" size 1") ? 1 : Integer.MAX_VALUE;
        String query = Tags.expand(row.replace(" tiebreaker n", "").replace(" size 1", ""));
        QuerySettings settings = new QuerySettings("event.category", "@timestamp", tiebreaker, size, null);
        Checked<CompiledQuery> compiled = Run.compile(query, SCHEMA, settings);
        if (outcome.startsWith("eql-")) {
            assertThat(compiled.errors()).extracting(Diagnostic::id).first().isEqualTo(outcome);
            return;
        }
        EventBatch batch = Batches.of(Tags.events(events));
        assertThat(shown(Run.run(query, SCHEMA, settings, List.of(batch)))).isEqualTo(outcome);
    }

    static String shown(QueryResult result) {
        return ((QueryResult.Sequences) result).sequences().stream().map(s -> s.joinKeys().stream().map(String::valueOf)
                .collect(Collectors.joining(",")) + s.events().stream().map(n -> n == null ? "-" : n.toString())
                .collect(Collectors.joining(" ", "[", "]"))).collect(Collectors.joining(" ")).transform(all -> all.isEmpty() ? "none" : all);
    }
}
