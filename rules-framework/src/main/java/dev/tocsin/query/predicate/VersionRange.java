package dev.tocsin.query.predicate;

import dev.tocsin.value.VersionOrder;

/** Whether a version lies between two versions. */
record VersionRange(Bounds bounds) implements ValueTest {
    @Override
    public boolean test(Object value) {
        String version = value.toString();
        int low = bounds.low() == null ? 1 : VersionOrder.compare(version, bounds.low());
        int high = bounds.high() == null ? -1 : VersionOrder.compare(version, bounds.high());
        return (low > 0 || low == 0 && bounds.lowIncluded()) && (high < 0 || high == 0 && bounds.highIncluded());
    }
}
