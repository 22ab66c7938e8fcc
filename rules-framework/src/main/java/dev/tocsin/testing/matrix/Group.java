package dev.tocsin.testing.matrix;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.Specimen;
import dev.tocsin.value.FieldType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fixtures whose events can lie in one batch, because what is said or seen of the types of their fields does not differ.
 *
 * @param types what cases files say of types
 * @param members each with its events and with their rows in the batch of all
 * @param together whether rules that look at several events look at all of them at once
 */
record Group(Map<String, FieldType> types, List<Member> members, EventBatch batch, boolean together, Map<Schema, Schema> bound) {
    Group(Map<String, FieldType> types, List<Member> members, EventBatch batch, boolean together) {
        this(types, members, batch, together, new ConcurrentHashMap<>());
    }

    /**
     * A fixture of a group.
     *
     * @param rows in the batch of the group
     * @param first the first of these rows
     */
    record Member(Specimen specimen, EventBatch events, RowSet rows, int first) {
    }

    /** The fields of some indices, those that only these events have among them. */
    Schema schema(SchemaSource schemas, Collection<String> indices) {
        return bound.computeIfAbsent(schemas.of(indices, types), schema -> Schemas.dynamic(schema, batch));
    }

    /** The member that an event of the batch belongs to, by the event's row. */
    Member member(int row) {
        int low = 0;
        int high = members.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (members.get(middle).first() <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return members.get(low);
    }

    /** Types by path that no two of the fixtures contradict each other in. */
    static final class Agreement {
        final Map<String, FieldType> told;
        final Map<String, FieldType> seen = new HashMap<>();

        Agreement(Map<String, FieldType> told) {
            this.told = told;
        }

        /** Takes in the types of one more fixture; false, with nothing taken in, when they differ from those before. */
        boolean takes(Map<String, FieldType> types) {
            boolean fits = types.entrySet().stream().allMatch(type -> seen.getOrDefault(type.getKey(), type.getValue()) == type.getValue());
            if (fits) {
                seen.putAll(types);
            }
            return fits;
        }
    }
}
