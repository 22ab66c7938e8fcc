package dev.tocsin.query.eql;

import dev.tocsin.event.Column;
import dev.tocsin.event.Field;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The values that an event has for a field. */
final class RowValues {
    private static final Object[] MISSING = {null};

    private RowValues() {
    }

    /** Its distinct values in the order of the document; one null when it has none. Nulls beside values do not count. (eql 36) */
    static Object[] distinct(Field field, Optional<Column> column, int row) {
        if (field.constant() != null) {
            return new Object[] {field.constant()};
        }
        int count = column.isEmpty() ? 0 : column.get().count(row);
        if (count == 0) {
            return MISSING;
        }
        if (count == 1) {
            return new Object[] {column.get().value(row, 0)};
        }
        Set<Object> values = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            Object value = column.get().value(row, i);
            if (value != null) {
                values.add(value);
            }
        }
        return values.isEmpty() ? MISSING : values.toArray();
    }
}
