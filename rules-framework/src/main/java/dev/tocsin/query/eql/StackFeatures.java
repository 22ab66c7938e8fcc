package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Statement.Stage;
import dev.tocsin.reference.StackVersion;
import dev.tocsin.source.Span;
import java.util.List;

/** What of EQL an older stack does not know: {@code ?field} and {@code with runs} before 7.16, samples before 8.6, {@code ![ ]} before 8.9. */
final class StackFeatures {
    private static final StackVersion OPTIONAL = new StackVersion(7, 16, 0);
    private static final StackVersion RUNS = new StackVersion(7, 16, 0);
    private static final StackVersion SAMPLE = new StackVersion(8, 6, 0);
    private static final StackVersion MISSING = new StackVersion(8, 9, 0);

    private final StackVersion version;
    private final Problems problems;

    private StackFeatures(StackVersion version, Problems problems) {
        this.version = version;
        this.problems = problems;
    }

    /** Adds what a version of the stack does not know of a query; nothing for null, the newest. */
    static void check(Statement statement, String version, Problems problems) {
        if (version != null) {
            StackVersion.parse(version).ifPresent(v -> new StackFeatures(v, problems).statement(statement));
        }
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Events events) {
            expression(events.filter().condition());
        } else if (statement instanceof Statement.Sequence sequence) {
            sequence.keys().forEach(this::expression);
            sequence.stages().forEach(this::stage);
            if (sequence.until() != null) {
                stage(sequence.until());
            }
        } else if (statement instanceof Statement.Sample sample) {
            since(SAMPLE, "sample", new Span(sample.span().start(), sample.span().start() + "sample".length()));
            sample.keys().forEach(this::expression);
            sample.stages().forEach(this::stage);
        }
    }

    private void stage(Stage stage) {
        if (stage.missing()) {
            since(MISSING, "a missing event, ![ ],", stage.span());
        }
        if (stage.runs() > 1) {
            since(RUNS, "with runs", stage.span());
        }
        expression(stage.filter().condition());
        List.copyOf(stage.keys()).forEach(this::expression);
    }

    private void expression(Expression expression) {
        if (expression instanceof Expression.FieldName field && field.optional()) {
            since(OPTIONAL, "an optional field, with a question mark,", field.span());
        }
        expression.parts().forEach(this::expression);
    }

    private void since(StackVersion first, String what, Span span) {
        if (!version.atLeast(first)) {
            problems.error("eql-stack-version", span, what + " exists since stack " + first, "set the least version of the rule to " + first);
        }
    }
}
