package dev.tocsin.event;

import dev.tocsin.value.FieldType;
import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.JsonNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields that dynamic mapping makes of the events of a batch. */
final class EventFields {
    private EventFields() {
    }

    /** The declared fields, and those of the events that are not declared. */
    static Schema beside(Schema declared, EventBatch batch) {
        TreeMap<String, Field> fields = new TreeMap<>();
        batch.columns().forEach((path, column) -> {
            if (!known(declared, path)) {
                fields.put(path, Field.undeclared(path, type(column.dictionary().value(0))));
            }
        });
        return new LayeredSchema(declared, new IndexSchema(List.of(FieldTable.of(fields)), true, false), declared);
    }

    /** The type of each path by its first value. */
    static Map<String, FieldType> types(EventBatch batch) {
        TreeMap<String, FieldType> types = new TreeMap<>();
        batch.columns().forEach((path, column) -> types.put(path, type(column.dictionary().value(0))));
        return types;
    }

    /** By the first value that came: whole numbers are longs, others floats, strings keywords. */
    private static FieldType type(Object scalar) {
        if (scalar instanceof JsonNumber number) {
            boolean whole = number.text().chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
            return whole ? FieldType.LONG : FieldType.FLOAT;
        }
        return scalar instanceof Boolean ? FieldType.BOOLEAN : FieldType.KEYWORD;
    }

    /** Also when it lies below a declared leaf, where production would refuse the event. */
    private static boolean known(Schema declared, String path) {
        if (declared.field(path).filter(Field::declared).isPresent()) {
            return true;
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            Optional<Field> above = declared.field(path.substring(0, dot)).filter(Field::declared);
            if (above.isPresent() && above.get().type().family() != Family.OBJECT && above.get().type().family() != Family.NESTED) {
                return true;
            }
        }
        return false;
    }
}
