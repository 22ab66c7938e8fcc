package dev.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.predicate.Relation;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.EmbeddedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ComparisonTest {
    private static final Schema SCHEMA = Schemas.standard().forIndices(List.of("logs-*"));
    private static final List<String> FIELDS = List.of("user.name", "process.name", "process.command_line", "process.pid", "message");
    private static final List<String> WORDS = List.of("a", "ab", "b", "abc", "1", "12");

    @ParameterizedTest(name = "{0}: {1} | {2}")
    @CsvFileSource(resources = "comparison.csv", numLinesToSkip = 1, delimiter = ';', quoteCharacter = '^')
    void what_is_proved_of_two_queries(String language, String before, String after, Relation relation) {
        assertThat(Comparison.queries(query(language, before), query(language, after), SCHEMA)).isEqualTo(relation);
        assertThat(Comparison.queries(query(language, after), query(language, before), SCHEMA)).isEqualTo(relation.turned());
    }

    @Test
    void what_is_proved_holds_for_events() {
        Random random = new Random(17);
        EventBatch events = events(random);
        int proved = 0;
        for (int i = 0; i < 3000; i++) {
            String before = condition(random, 3);
            String after = random.nextBoolean() ? condition(random, 3) : "(" + before + ") " + (random.nextBoolean() ? "and" : "or not")
                    + " (" + condition(random, 1) + ")";
            Relation relation = Comparison.queries(query("kuery", before), query("kuery", after), SCHEMA);
            RowSet old = rows(before, events);
            RowSet now = rows(after, events);
            proved += relation == Relation.UNKNOWN ? 0 : 1;
            if (relation == Relation.NARROWER || relation == Relation.EQUAL) {
                assertThat(now.minus(old).isEmpty()).as("%s is not narrower than %s", after, before).isTrue();
            }
            if (relation == Relation.WIDER || relation == Relation.EQUAL) {
                assertThat(old.minus(now).isEmpty()).as("%s is not wider than %s", after, before).isTrue();
            }
        }
        assertThat(proved).as("pairs about which something was proved").isGreaterThan(1000);
    }

    @Test
    void long_lists_and_deep_nesting_end_soon() {
        String list = java.util.stream.IntStream.range(0, 4000).mapToObj(i -> "v" + i + "*").collect(java.util.stream.Collectors.joining(" or "));
        String before = "process.name: (" + list + ") and user.name: (" + list + ")";
        assertThat(Comparison.queries(query("kuery", before), query("kuery", before + " and not host.name: x"), SCHEMA))
                .isIn(Relation.NARROWER, Relation.UNKNOWN);
        String deep = "not (".repeat(90) + "user.name: a and process.name: b" + ")".repeat(90);
        assertThat(Comparison.queries(query("kuery", deep), query("kuery", deep + " and host.name: x"), SCHEMA)).isEqualTo(Relation.NARROWER);
    }

    private static RuleQuery query(String language, String text) {
        return new RuleQuery(language, EmbeddedText.alone("query", text));
    }

    private static RowSet rows(String text, EventBatch events) {
        EventQuery compiled = (EventQuery) query("kuery", text).compile(SCHEMA, QuerySettings.DEFAULT).orThrow();
        return compiled.match(new RunContext(Instant.EPOCH), events);
    }

    private static String condition(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(5);
        if (kind == 1) {
            return "not (" + condition(random, depth - 1) + ")";
        } else if (kind > 1) {
            return "(" + condition(random, depth - 1) + (kind == 2 ? " or " : " and ") + condition(random, depth - 1) + ")";
        }
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        if (field.equals("process.pid")) {
            return field + List.of(":", ">", ">=", "<").get(random.nextInt(4)) + random.nextInt(4);
        }
        return field + ": " + List.of("*", word(random), word(random) + "*", "*" + word(random), "(" + word(random) + " or a*b)",
                word(random) + "*" + word(random)).get(random.nextInt(6));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static EventBatch events(Random random) {
        List<Map<String, Object>> out = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Map<String, Object> event = new HashMap<>();
            for (String field : FIELDS) {
                int many = random.nextInt(3);
                if (field.equals("process.pid")) {
                    event.put(field, new dev.tocsin.value.JsonNumber(String.valueOf(random.nextInt(4))));
                } else if (many > 0) {
                    event.put(field, many == 1 ? word(random) : List.of(word(random), word(random)));
                }
            }
            out.add(event);
        }
        return Batches.of(out);
    }
}
