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
    public boolean covers(ValueTest narrow) {
        if (narrow instanceof AnyOf any) {
            return any.tests.stream().allMatch(this::covers);
        }
        return tests.stream().anyMatch(test -> test.covers(narrow)) || ValueTest.super.covers(narrow);
    }

    @Override
    public ValueTest at(Instant now) {
        return new AnyOf(tests.stream().map(test -> test.at(now)).toList());
    }
}
