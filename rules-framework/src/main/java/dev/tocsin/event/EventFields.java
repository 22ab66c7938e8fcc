package dev.tocsin.event;

import dev.tocsin.value.FieldType;
import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.JsonNumber;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A schema with the fields that dynamic mapping makes of the events of a batch beside it. */
final class EventFields implements Schema {
    private final Schema declared;
    private final IndexSchema made;

    EventFields(Schema declared, EventBatch batch) {
        this.declared = declared;
        TreeMap<String, Field> fields = new TreeMap<>();
        batch.columns().forEach((path, column) -> {
            if (!known(path)) {
                fields.put(path, Field.undeclared(path, type(column.dictionary().value(0))));
            }
        });
        this.made = new IndexSchema(List.of(FieldTable.of(fields)), true, false);
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
    private boolean known(String path) {
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

    @Override
    public Optional<Field> field(String path) {
        Optional<Field> found = declared.field(path).filter(Field::declared);
        if (found.isEmpty()) {
            found = made.field(path);
        }
        return found.isPresent() ? found : declared.field(path);
    }

    @Override
    public List<Field> matching(String pattern) {
        TreeMap<String, Field> out = new TreeMap<>();
        made.matching(pattern).forEach(field -> out.put(field.path(), field));
        declared.matching(pattern).forEach(field -> out.put(field.path(), field));
        return List.copyOf(out.values());
    }

    @Override
    public Optional<String> nestedParent(String path) {
        return declared.nestedParent(path);
    }

    @Override
    public List<String> suggestions(String path) {
        return declared.suggestions(path);
    }

    @Override
    public boolean complete() {
        return declared.complete();
    }

    @Override
    public boolean dynamic() {
        return true;
    }
}
