package dev.tocsin.query.eql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.event.Batches;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One event and one query each: {@code events.txt}. */
class EventTableTest {
    static final Schema SCHEMA = Mapping.of("keyword: event.category process.name process.executable process.args user.name host.name;"
            + "wildcard: process.command_line; long: process.pid; float: file.ratio; boolean: process.signed; ip: source.ip;"
            + "date: @timestamp; version: agent.version; match_only_text: message; text+keyword: note; geo_point: place; nested: dll; flattened: labels labels.team");

    @TestFactory
    Stream<DynamicTest> every_row_holds() {
        return CaseTable.rows(EventTableTest.class, "events.txt").stream().map(row -> DynamicTest.dynamicTest(
                row.get(0) + "  on  " + row.get(1), () -> check(row.get(0), row.get(1), row.get(2))));
    }

    private static void check(String query, String event, String outcome) throws JsonProcessingException {
        Checked<CompiledQuery> compiled = Run.compile(query, SCHEMA, QuerySettings.DEFAULT);
        if (outcome.startsWith("eql-")) {
            assertThat(compiled.errors()).extracting(Diagnostic::id).first().isEqualTo(outcome);
            return;
        }
        Map<String, Object> source = new LinkedHashMap<>(new ObjectMapper().readValue(event, Map.class));
        source.putIfAbsent("@timestamp", "2024-05-31T12:00:00Z");
        if (!source.containsKey("event.category")) {
            source.put("event.category", query.split(" ")[0]);
        }
        QueryResult result = Run.run(query, SCHEMA, QuerySettings.DEFAULT, List.of(Batches.of(source)));
        assertThat(result).isEqualTo(new QueryResult.Events(outcome.equals("yes") ? List.of(0) : List.of()));
    }
}
