package dev.tocsin.benchmarks;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QueryResult;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * WHERE and STATS with COUNT, COUNT_DISTINCT and VALUES over a million events by two to six keys, and the same aggregation in
 * DuckDB over a table with the same rows, with all processors and with one. Loading is not measured on either side; both
 * answers are compared.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx8g")
public class EsqlStatsBenchmark {
    private static final List<String> KEYS = List.of("host", "action", "region", "port", "status", "hour");

    @Param({"2", "3", "4", "6"})
    private int keys;

    private List<EventBatch> batches;
    private CompiledQuery query;
    private Connection database;
    private String sql;

    /** Loads both sides and checks that they agree. */
    @Setup
    public void load() throws SQLException {
        batches = GeneratedEvents.batches();
        String by = String.join(", ", KEYS.subList(0, keys));
        query = GeneratedEvents.compile("FROM logs | WHERE bytes > 500 AND outcome == \"success\""
                + " | STATS c = COUNT(*), d = COUNT_DISTINCT(user), v = VALUES(ip) BY " + by
                + " | STATS groups = COUNT(*), c = SUM(c), d = SUM(d), v = SUM(MV_COUNT(v))");
        sql = "SELECT count(*), sum(c), sum(d), sum(len(v)) FROM (SELECT count(*) AS c, count(DISTINCT \"user\") AS d,"
                + " list(DISTINCT ip) AS v FROM logs WHERE bytes > 500 AND outcome = 'success' GROUP BY " + by + ")";
        database = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE logs (host VARCHAR, action VARCHAR, region VARCHAR, port BIGINT, status VARCHAR,"
                    + " \"hour\" BIGINT, \"user\" VARCHAR, ip VARCHAR, outcome VARCHAR, bytes BIGINT)");
        }
        fill();
        String ours = tocsin().toString();
        String theirs = duckdb().toString();
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("Tocsin says " + ours + ", DuckDB " + theirs);
        }
        System.err.println(ours + " groups, rows, distinct users and values");
    }

    private void fill() throws SQLException {
        database.setAutoCommit(false);
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO logs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < GeneratedEvents.COUNT; i++) {
                List<Object> row = GeneratedEvents.row(i);
                for (int column = 0; column < row.size(); column++) {
                    insert.setObject(column + 1, row.get(column));
                }
                insert.addBatch();
                if (i % 10_000 == 9_999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        database.commit();
    }

    /** Closes the database. */
    @TearDown
    public void close() throws SQLException {
        database.close();
    }

    /** ES|QL in process. */
    @Benchmark
    public List<Object> tocsin() {
        return ((QueryResult.Table) GeneratedEvents.run(query, batches)).rows().get(0);
    }

    /** The same in DuckDB with all processors. */
    @Benchmark
    public List<Object> duckdb() throws SQLException {
        return duckdb(Runtime.getRuntime().availableProcessors());
    }

    /** The same in DuckDB with one processor. */
    @Benchmark
    public List<Object> duckdbOneThread() throws SQLException {
        return duckdb(1);
    }

    private List<Object> duckdb(int threads) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + threads);
            try (ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return List.of(result.getLong(1), result.getLong(2), result.getLong(3), result.getLong(4));
            }
        }
    }
}
