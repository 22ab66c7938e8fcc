package dev.tocsin.query.eql;

import dev.tocsin.query.SequenceOutline;
import dev.tocsin.query.SequenceOutline.Stage;
import dev.tocsin.query.eql.Expression.FieldName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sequences and samples as readers see them. */
final class Outlines {
    private Outlines() {
    }

    static Optional<SequenceOutline> of(Statement statement) {
        if (statement instanceof Statement.Sequence sequence) {
            Optional<Duration> maxspan = Optional.ofNullable(sequence.maxspan()).map(span -> Duration.ofMillis(span.millis()));
            return Optional.of(new SequenceOutline(true, paths(sequence.keys()), maxspan, stages(sequence.stages()),
                    Optional.ofNullable(sequence.until()).map(Outlines::stage)));
        }
        return statement instanceof Statement.Sample sample ? Optional.of(new SequenceOutline(false, paths(sample.keys()),
                Optional.empty(), stages(sample.stages()), Optional.empty())) : Optional.empty();
    }

    private static List<Stage> stages(List<Statement.Stage> stages) {
        return stages.stream().map(Outlines::stage).toList();
    }

    private static Stage stage(Statement.Stage stage) {
        return new Stage(Optional.ofNullable(stage.filter().category()), stage.missing(), paths(stage.keys()), stage.runs(),
                stage.filter().condition().span());
    }

    private static List<String> paths(List<FieldName> keys) {
        return keys.stream().map(FieldName::path).toList();
    }
}
