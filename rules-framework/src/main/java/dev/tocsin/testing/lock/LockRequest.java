package dev.tocsin.testing.lock;

import dev.tocsin.cache.ResultStore;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.matrix.Matrix;
import dev.tocsin.testing.matrix.MatrixRunner;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A repository that is to be compared with its lock.
 *
 * @param matrix what every rule made of every fixture
 * @param selection which rules are looked at
 * @param today the day on which a rule that changed twice needs no later date
 */
public record LockRequest(Configuration configuration, RuleSet rules, Matrix matrix, Selection selection, LocalDate today) {
    /** Nothing may be null. */
    public LockRequest {
        Objects.requireNonNull(configuration, "configuration");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(matrix, "matrix");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(today, "today");
    }

    /** Makes the matrix of the selected rules. */
    public static LockRequest of(Configuration configuration, RuleSet rules, Schemas schemas, ResultStore store, Selection selection,
            LocalDate today) {
        TestRequest request = TestRequest.of(configuration, rules).select(selection);
        return new LockRequest(configuration, rules, MatrixRunner.of(configuration, schemas, store).run(request), selection, today);
    }
}
