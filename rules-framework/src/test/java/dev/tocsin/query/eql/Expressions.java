package dev.tocsin.query.eql;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.eql.function.EqlType;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the values of expressions by asking queries about one event. */
public final class Expressions {
    private static final EventBatch EVENT = Batches.of(Map.of("process.name", "cmd.exe", "source.ip", "10.6.48.157",
            "@timestamp", "2024-05-31T12:00:00Z", "user.name", "ann"));
    private static final Mapping MAPPING = Mapping.of(
            "keyword: process.name host.name user.name event.category; ip: source.ip destination.ip; date: @timestamp");

    private Expressions() {
    }

    /** The value as EQL writes it; {@code error} when the query is refused or ends with an error. */
    public static String value(String expression) {
        Problems problems = new Problems(EmbeddedText.alone("query", "any where " + expression));
        EqlParser.Parsed parsed = EqlParser.parse(problems.text(), new ArrayList<>());
        if (parsed == null) {
            return "error";
        }
        Expression tree = ((Statement.Events) parsed.statement()).filter().condition();
        Bound bound = new Binder(new FieldBinder(MAPPING, problems), problems).value(tree);
        if (problems.anyError()) {
            return "error";
        }
        if (bound instanceof Bound.Constant constant) {
            return constant.value() instanceof String text ? '"' + text + '"' : String.valueOf(constant.value());
        }
        return bound.type() == EqlType.BOOLEAN ? truth(expression) : text(bound, problems);
    }

    private static String truth(String expression) {
        if (matches("(" + expression + ") == null")) {
            return "null";
        }
        return Boolean.toString(matches(expression));
    }

    private static String text(Bound bound, Problems problems) {
        Computations computations = new Computations(problems.text(), Run.NOW.now());
        Computation computation = computations.of(bound);
        Object[] slots = computations.fields().stream().map(f -> EVENT.column(f).map(c -> c.value(0, 0)).orElse(null)).toArray();
        try {
            Object value = computation.of(slots);
            return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
        } catch (QueryRunException e) {
            return "error";
        }
    }

    private static boolean matches(String condition) {
        return !((QueryResult.Events) Run.run("any where " + condition, MAPPING, QuerySettings.DEFAULT, List.of(EVENT))).numbers()
                .isEmpty();
    }
}
