package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schemas;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.rule.RuleFileReader;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.SourceText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the linter says of queries is so, whatever the events are: it never calls a query silent that finds something. */
class CertainClaimsPropertyTest {
    private static final Schemas SCHEMAS = Schemas.standard();
    private static final RunContext CONTEXT = new RunContext(Instant.parse("2026-01-01T12:00:00Z"));
    private static final EventBatch ONE_VALUE = events(new Random(7), 500, false);
    private static final EventBatch ANY_VALUES = events(new Random(8), 500, true);
    private static final Linter LINTER = new Linter(Configuration.standard(Path.of("nowhere")), SCHEMAS::forIndices,
            LocalDate.of(2026, 1, 1), Stream.of("query-contradiction", "sequence-impossible", "clause-subsumed", "clause-repeated")
                    .map(id -> Checks.byId(id).orElseThrow()).toList());

    @Property(tries = 1500)
    void a_query_that_is_said_to_match_never_does_not_match(@ForAll Random random) {
        String language = RandomQuery.LANGUAGES.get(random.nextInt(4));
        String query = new RandomQuery(language, random).query();
        List<String> never = said(language, query).stream().filter(m -> m.contains("never matches")).toList();
        if (!never.isEmpty()) {
            boolean always = never.stream().anyMatch(m -> !m.contains("one value"));
            assertThat(matches(language, query, ONE_VALUE)).as("%s: %s%n%s", language, query, never).isZero();
            assertThat(always ? matches(language, query, ANY_VALUES) : 0).as("%s: %s%n%s", language, query, never).isZero();
        }
    }

    @Property(tries = 1500)
    void an_alternative_that_is_said_never_to_matter_can_be_left_out(@ForAll Random random) {
        String language = RandomQuery.LANGUAGES.get(random.nextInt(4));
        RandomQuery some = new RandomQuery(language, random);
        String first = some.leaf();
        String second = some.leaf();
        String or = language.equals("esql") || language.equals("lucene") ? " OR " : " or ";
        String both = some.whole(language.equals("esql") ? "(" + first + ")" + or + "(" + second + ")" : "(" + first + ")" + or + "(" + second + ")");
        List<String> said = said(language, both).stream().filter(m -> m.contains("never matters")).toList();
        if (!said.isEmpty() && !first.contains("(") && !second.contains("(")) {
            for (EventBatch batch : List.of(ONE_VALUE, ANY_VALUES)) {
                assertThat(matches(language, both, batch)).as("%s: %s%n%s", language, both, said)
                        .isIn(matches(language, some.whole(first), batch), matches(language, some.whole(second), batch));
            }
        }
    }

    /** One run of the properties must say something of many queries, or they prove nothing. */
    @Property(tries = 1)
    void many_queries_are_said_to_match_never(@ForAll Random random) {
        for (String language : RandomQuery.LANGUAGES) {
            long flagged = Stream.generate(() -> new RandomQuery(language, random).query()).limit(400)
                    .filter(q -> said(language, q).stream().anyMatch(m -> m.contains("never matches"))).count();
            assertThat(flagged).as(language).isGreaterThan(10);
        }
    }

    private static List<String> said(String language, String query) {
        String type = language.equals("eql") || language.equals("esql") ? language : "query";
        String text = "[metadata]\n[rule]\ntype = \"" + type + "\"\nlanguage = \"" + language + "\"\nquery = '''" + query + "'''\n";
        RuleSet rules = new RuleSet(List.of(RuleFileReader.read(new SourceText("x.toml", text), Path.of("x.toml"), "x.toml", List.of())
                .orElseThrow()), List.of());
        return LINTER.lint(rules).diagnostics().stream().map(d -> d.message()).toList();
    }

    private static int matches(String language, String query, EventBatch batch) {
        Checked<CompiledQuery> compiled = new RuleQuery(language, EmbeddedText.alone("query", query))
                .compile(SCHEMAS.forIndices(List.of("logs-*")), QuerySettings.DEFAULT);
        if (!compiled.ok()) {
            return 0; // refused for its types: the engine never runs it
        }
        Session session = compiled.value().open(CONTEXT);
        session.accept(batch);
        QueryResult result = session.finish();
        return result instanceof QueryResult.Events events ? events.numbers().size()
                : result instanceof QueryResult.Sequences sequences ? sequences.sequences().size() : ((QueryResult.Table) result).rows().size();
    }

    private static EventBatch events(Random random, int count, boolean lists) {
        List<Map<String, Object>> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> event = new TreeMap<>();
            event.put("@timestamp", Instant.parse("2026-01-01T10:00:00Z").plusSeconds(i).toString());
            for (String field : List.of("user.name", "event.outcome", "user.id", "event.category", "process.args")) {
                boolean list = lists || field.equals("event.category") || field.equals("process.args");
                put(event, field, value(random, list, List.of("a", "A", "ab", "abc", "b", "7", "10", "9", "success", "failure", "process", "")));
            }
            put(event, "source.ip", value(random, lists, List.of("10.1.2.3", "10.2.3.4", "11.0.0.1", "10.1.0.0")));
            put(event, "process.pid", value(random, lists, List.of(4, 5, 6, 7, 8, 9)));
            out.add(event);
        }
        return Batches.of(out);
    }

    private static void put(Map<String, Object> event, String field, Object value) {
        if (value != null) {
            event.put(field, value);
        }
    }

    private static Object value(Random random, boolean list, List<Object> values) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        return list && random.nextBoolean() ? List.of(values.get(random.nextInt(values.size())), values.get(random.nextInt(values.size())))
                : values.get(random.nextInt(values.size()));
    }
}
