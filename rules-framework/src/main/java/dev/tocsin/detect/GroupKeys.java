package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.rule.AlertSuppression;
import dev.tocsin.rule.AlertSuppression.MissingFields;
import dev.tocsin.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The groups that an alert belongs to; none means that it is not suppressed. // rule-types 72, 73, 75 */
interface GroupKeys {
    /** Keys in field order, null for a missing value. */
    List<List<Object>> of(Candidate candidate);

    /** Whether groups are written in the order of their keys and not as they come. */
    default boolean inKeyOrder() {
        return false;
    }

    /** A group for each combination of values of the event, as a composite aggregation makes them. */
    static GroupKeys ofRows(Rule rule, AlertSuppression settings, Schema schema, EventBatch batch) {
        Terms terms = Terms.withMissing(rule, batch, settings.groupBy().stream().map(path -> Compilation.field(path, schema)).toList());
        return new GroupKeys() {
            @Override
            public List<List<Object>> of(Candidate candidate) {
                return terms.tuples(candidate.row()).stream().filter(key -> complete(key, settings)).toList();
            }

            @Override
            public boolean inKeyOrder() {
                return true;
            }
        };
    }

    /** One group by whole values: an array is one. */
    static GroupKeys ofAlerts(AlertSuppression settings) {
        return candidate -> {
            List<Object> key = new ArrayList<>();
            for (String path : settings.groupBy()) {
                List<Object> values = candidate.alert().values(path);
                key.add(values.isEmpty() ? null : values.size() == 1 ? values.get(0) : values);
            }
            return complete(key, settings) ? List.of(Collections.unmodifiableList(key)) : List.of();
        };
    }

    /** The bucket of a threshold rule is the group. // rule-types 69 */
    static GroupKeys ofBuckets(List<String> fields) {
        return candidate -> List.of(fields.stream().map(path -> candidate.alert().document().at(path)).toList());
    }

    private static boolean complete(List<Object> key, AlertSuppression settings) {
        return settings.missingFields() == MissingFields.SUPPRESS || !key.contains(null);
    }
}
