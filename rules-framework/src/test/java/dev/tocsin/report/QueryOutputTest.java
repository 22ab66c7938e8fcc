package dev.tocsin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryResult.Sequence;
import dev.tocsin.query.QueryResult.TableColumn;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryOutputTest {
    @Test
    void matches_are_numbers_of_events() {
        assertThat(QueryOutput.json(new QueryResult.Events(List.of(0, 7)))).isEqualTo("{\"matches\":[0,7]}\n");
        assertThat(QueryOutput.json(new QueryResult.Events(List.of()))).isEqualTo("{\"matches\":[]}\n");
    }

    @Test
    void sequences_have_their_keys_and_null_for_an_event_that_is_missing() {
        assertThat(QueryOutput.json(new QueryResult.Sequences(List.of(
                new Sequence(Arrays.asList("h\u00f6st", 7L, true, null), Arrays.asList(0, null, 2)), new Sequence(List.of(), List.of(3))))))
                .isEqualTo("{\"sequences\":[{\"joinKeys\":[\"h\u00f6st\",7,true,null],\"events\":[0,null,2]},{\"joinKeys\":[],\"events\":[3]}]}\n");
    }

    @Test
    void cells_are_written_as_the_engine_writes_them() {
        assertThat(QueryOutput.json(table())).isEqualTo("{\"columns\":[{\"name\":\"when\",\"type\":\"date\"},"
                + "{\"name\":\"exactly\",\"type\":\"date_nanos\"},{\"name\":\"n\",\"type\":\"long\"},{\"name\":\"s\",\"type\":\"keyword\"},"
                + "{\"name\":\"d\",\"type\":\"double\"},{\"name\":\"u\",\"type\":\"unsigned_long\"},{\"name\":\"b\",\"type\":\"boolean\"}],"
                + "\"rows\":[[\"2026-01-01T10:00:00.000Z\",\"2026-01-01T10:00:00.000000001Z\",1767261600000,\"a\\\"b\",1.0,"
                + "18446744073709551615,true],"
                + "[[\"1969-12-31T23:59:59.999Z\",\"1970-01-01T00:00:00.000Z\"],null,[1,2],[\"x\",\"y\"],null,null,[true,false]]],"
                + "\"warnings\":[\"evaluation failed\"]}\n");
    }

    @Test
    void a_refusal_has_the_first_error_and_all_of_them() {
        SourceText query = new SourceText("tocsin.query", "any where\n  a ==");
        assertThat(QueryOutput.json(List.of(
                new Diagnostic(Level.WARNING, "w", query, Span.at(0), "careful", null),
                new Diagnostic(Level.ERROR, "eql-syntax", query, Span.at(12), "expected a value", "add one"),
                new Diagnostic(Level.ERROR, "eql-type", query, Span.at(0), "no", null))))
                .isEqualTo("{\"error\":{\"id\":\"eql-syntax\",\"message\":\"expected a value\",\"line\":2,\"column\":3,\"fix\":\"add one\","
                        + "\"all\":[{\"id\":\"eql-syntax\",\"message\":\"expected a value\",\"line\":2,\"column\":3,\"fix\":\"add one\"},"
                        + "{\"id\":\"eql-type\",\"message\":\"no\",\"line\":1,\"column\":1}]}}\n");
    }

    @Test
    void people_see_where_an_event_stands() {
        var events = Batches.of(Map.of("a", 1), Map.of("a", 2));
        assertThat(QueryOutput.people(new QueryResult.Events(List.of(1)), events)).isEqualTo("event 2 (events.ndjson:2)\n1 event matches\n");
        assertThat(QueryOutput.people(new QueryResult.Events(List.of()), events)).isEqualTo("0 events match\n");
        assertThat(QueryOutput.people(new QueryResult.Sequences(List.of(new Sequence(List.of("h"), Arrays.asList(0, null)))), events))
                .isEqualTo("sequence of [h]\n  event 1 (events.ndjson:1)\n  (no event, as asked)\n1 sequence\n");
        assertThat(QueryOutput.people(table(), events)).contains("2026-01-01T10:00:00.000Z").contains("null").contains("[1, 2]")
                .endsWith("warning: evaluation failed\n2 rows\n");
    }

    private static QueryResult.Table table() {
        long millis = Instant.parse("2026-01-01T10:00:00Z").toEpochMilli();
        return new QueryResult.Table(
                List.of(new TableColumn("when", "date"), new TableColumn("exactly", "date_nanos"), new TableColumn("n", "long"),
                        new TableColumn("s", "keyword"), new TableColumn("d", "double"), new TableColumn("u", "unsigned_long"),
                        new TableColumn("b", "boolean")),
                List.of(Arrays.asList(millis, millis * 1_000_000 + 1, millis, "a\"b", 1.0, BigInteger.TWO.pow(64).subtract(BigInteger.ONE), true),
                        Arrays.asList(List.of(-1L, 0L), null, List.of(1L, 2L), List.of("x", "y"), null, null, List.of(true, false))),
                List.of("evaluation failed"));
    }
}
