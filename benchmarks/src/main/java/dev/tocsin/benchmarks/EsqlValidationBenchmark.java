package dev.tocsin.benchmarks;

import dev.tocsin.event.Schemas;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Checked;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Validates all ES|QL rules and hunts of a folder: parsing, and analysing against ECS and integrations.
 *
 * <p>Run with {@code -p rules=FOLDER}. The cold one starts a new process that has seen nothing, and reads the files too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EsqlValidationBenchmark {
    /** The folder of rules and hunts. */
    @Param("")
    public String rules;

    private List<RuleQuery> queries = List.of();
    private Schemas schemas;

    /** Nothing is loaded before the cold run. */
    @Setup
    public void prepare() {
        schemas = Schemas.standard();
    }

    private List<RuleQuery> load() {
        RuleSet set = new RuleLoader(Path.of(rules)).load(List.of(Path.of(rules)));
        List<RuleQuery> found = Stream.concat(set.rules().stream().flatMap(rule -> rule.query().stream()),
                        set.hunts().stream().flatMap(h -> h.queries().stream()).map(HuntQuery::query).flatMap(Optional::stream))
                .filter(query -> query.language().equals("esql")).toList();
        System.err.println(found.size() + " ES|QL queries");
        return found;
    }

    private int validate() {
        int good = 0;
        for (RuleQuery query : queries) {
            Checked<Query> parsed = query.parse();
            good += parsed.ok() && parsed.value().compile(schemas.forIndices(parsed.value().facts().indices().stream()
                    .map(QueryFacts.Mention::name).toList()), QuerySettings.DEFAULT).ok() ? 1 : 0;
        }
        return good;
    }

    /** All queries, again and again in one process. */
    @Benchmark
    @Warmup(iterations = 5)
    @Measurement(iterations = 5)
    @Fork(1)
    public int warm() {
        queries = queries.isEmpty() ? load() : queries;
        return validate();
    }

    /** Loading the files and validating all queries, in a new process. */
    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(3)
    public int cold() {
        queries = load();
        return validate();
    }
}
