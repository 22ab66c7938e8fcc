package dev.tocsin.query.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventBatches;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QuerySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The answer does not depend on how events are cut into batches. */
class BatchSizePropertyTest {
    private static final List<String> QUERIES = List.of(
            "sequence [A] [B]",
            "sequence by k [A] [B] [C]",
            "sequence by ?k with maxspan=3s [A] [B] until [U]",
            "sequence by k with maxspan=4s [A] ![M] [B]",
            "sequence with maxspan=4s ![M] [A] [B] ![U]",
            "sequence by ?k with maxspan=2s [A] ![M]",
            "sequence by k, j with maxspan=5s [A] with runs=2 [B]",
            "sequence [*] [*] [*] | tail 3",
            "sequence by k [A] [*] | head 2",
            "sample by k [A] [B] [C]",
            "any where tag == \"A\" | tail 2");

    @Property(tries = 400)
    void of_any_size_give_the_same_answer(@ForAll("events") List<String> events, @ForAll @IntRange(max = 10) int query,
            @ForAll @IntRange(min = 1, max = 7) int rows, @ForAll boolean tiebreaker) {
        String eql = Tags.expand(QUERIES.get(query));
        QuerySettings settings = new QuerySettings("event.category", "@timestamp", tiebreaker ? "n" : null, 5, null);
        assertThat(result(eql, settings, events, rows)).isEqualTo(result(eql, settings, events, events.size()));
    }

    @Provide
    Arbitrary<List<String>> events() {
        Arbitrary<String> tags = Arbitraries.of("A", "B", "C", "AB", "M", "U", "BU", "MA");
        Arbitrary<Integer> step = Arbitraries.integers().between(0, 2);
        Arbitrary<String> key = Arbitraries.of("", " k=x", " k=y", " k=x,y j=1,2", " k=x j=1", " k=y,null j=2");
        Arbitrary<String> number = Arbitraries.of("", " n=1", " n=2", " n=3");
        return Combinators.combine(tags, step, key, number).as((t, s, k, n) -> t + "@" + s + k + n).list().ofMinSize(1).ofMaxSize(40)
                .map(BatchSizePropertyTest::inTime);
    }

    /** Makes times of the steps between them. */
    private static List<String> inTime(List<String> events) {
        List<String> out = new ArrayList<>();
        int time = 0;
        for (String event : events) {
            int at = event.indexOf('@') + 1;
            time += event.charAt(at) - '0';
            out.add(event.substring(0, at) + time + event.substring(at + 1));
        }
        return out;
    }

    private static QueryResult result(String query, QuerySettings settings, List<String> events, int rows) {
        List<EventInput> inputs = new ArrayList<>();
        for (Map<String, Object> event : Tags.events(String.join(";", events))) {
            inputs.add(new EventInput.Parsed("events", inputs.size() + 1, event));
        }
        List<EventBatch> batches = new ArrayList<>();
        try (EventBatches all = EventReader.open(inputs, rows)) {
            for (Optional<EventBatch> next = all.next(); next.isPresent(); next = all.next()) {
                batches.add(next.get());
            }
        }
        return Run.run(query, SequenceTableTest.SCHEMA, settings, batches);
    }
}
