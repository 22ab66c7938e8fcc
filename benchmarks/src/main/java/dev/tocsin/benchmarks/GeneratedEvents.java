package dev.tocsin.benchmarks;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.query.esql.EsqlLanguage;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.value.FieldType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A million events that are always the same. */
final class GeneratedEvents {
    static final int COUNT = 1_000_000;
    private static final List<String> COLUMNS =
            List.of("host", "action", "region", "port", "status", "hour", "user", "ip", "outcome", "bytes");
    private static final Map<String, FieldType> TYPES = Map.ofEntries(Map.entry("host", FieldType.KEYWORD),
            Map.entry("action", FieldType.KEYWORD), Map.entry("region", FieldType.KEYWORD), Map.entry("port", FieldType.LONG),
            Map.entry("status", FieldType.KEYWORD), Map.entry("hour", FieldType.LONG), Map.entry("user", FieldType.KEYWORD),
            Map.entry("ip", FieldType.KEYWORD), Map.entry("outcome", FieldType.KEYWORD), Map.entry("bytes", FieldType.LONG),
            Map.entry("message", FieldType.KEYWORD));

    private GeneratedEvents() {
    }

    /** The columns of an event, always the same for a number. */
    static List<Object> row(int number) {
        long random = mixed(number);
        return List.of("host-" + part(random, 0, 100), "action-" + part(random, 1, 20), "region-" + part(random, 2, 5),
                (long) part(random, 3, 50), "status-" + part(random, 4, 4), (long) part(random, 5, 24),
                "user-" + part(mixed(random), 0, 5000), "10.0." + part(mixed(random), 1, 20) + "." + part(mixed(random), 2, 250),
                part(mixed(random), 3, 10) < 7 ? "success" : "failure", (long) part(mixed(random), 4, 2000));
    }

    private static long mixed(long number) {
        long mixed = (number + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private static int part(long random, int which, int most) {
        return (int) Long.remainderUnsigned(Long.rotateRight(random, which * 11) & 0xFFFF_FFFFL, most);
    }

    /** All events in batches of the usual size. */
    static List<EventBatch> batches() {
        return batches(GeneratedEvents::source);
    }

    private static Map<String, Object> source(int number) {
        Map<String, Object> out = new LinkedHashMap<>();
        List<Object> row = row(number);
        for (int i = 0; i < COLUMNS.size(); i++) {
            out.put(COLUMNS.get(i), row.get(i));
        }
        return out;
    }

    /** Events that have one message each, of which there are so many different ones. */
    static List<EventBatch> messages(int different) {
        return batches(number -> {
            List<Object> row = row(number % different);
            return Map.of("message", "2026-01-01T00:00:00Z " + row.get(0) + " sshd[" + number % different + "]: Accepted password for "
                    + row.get(6) + " from " + row.get(7) + " port " + row.get(3) + " ssh2");
        });
    }

    private static List<EventBatch> batches(java.util.function.IntFunction<Map<String, Object>> source) {
        List<EventBatch> out = new ArrayList<>();
        for (int start = 0; start < COUNT; start += EventReader.ROWS) {
            List<EventInput> inputs = new ArrayList<>();
            for (int i = start; i < Math.min(COUNT, start + EventReader.ROWS); i++) {
                inputs.add(new EventInput.Parsed("generated", i + 1, source.apply(i)));
            }
            out.add(EventReader.read(inputs).orThrow());
        }
        return out;
    }

    /** A query over these events. */
    static CompiledQuery compile(String query) {
        return new EsqlLanguage().parse(EmbeddedText.alone("query", query)).orThrow()
                .compile(Schemas.of(TYPES), QuerySettings.DEFAULT).orThrow();
    }

    /** What a query finds. */
    static QueryResult run(CompiledQuery query, List<EventBatch> batches) {
        Session session = query.open(new RunContext(Instant.parse("2026-01-01T00:00:00Z")));
        batches.forEach(session::accept);
        return session.finish();
    }
}
