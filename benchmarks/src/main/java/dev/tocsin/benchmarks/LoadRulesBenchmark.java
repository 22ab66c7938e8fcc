package dev.tocsin.benchmarks;

import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Loads every rule and hunt below {@code -p corpus=DIR}: once in a cold process, and over again in a warm one. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadRulesBenchmark {
    /** The folder. */
    @Param("rules")
    public String corpus;

    /** A warm process. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(1)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public RuleSet warm() {
        return new RuleLoader(Path.of(corpus)).load(List.of(Path.of(corpus)));
    }

    /** A cold process. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(3)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public RuleSet cold() {
        return new RuleLoader(Path.of(corpus)).load(List.of(Path.of(corpus)));
    }
}
