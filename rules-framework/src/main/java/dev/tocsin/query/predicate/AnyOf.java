package dev.tocsin.query.predicate;

import java.time.Instant;
import java.util.List;

/** Whether a value passes some of several tests. */
record AnyOf(List<ValueTest> tests) implements ValueTest {
    @Override
    public boolean test(Object value) {
        for (ValueTest test : tests) {
            if (test.test(value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public ValueTest at(Instant now) {
        return new AnyOf(tests.stream().map(test -> test.at(now)).toList());
    }
}
