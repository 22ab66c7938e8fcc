package dev.tocsin.event;

import dev.tocsin.value.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A schema made of paths and types; whatever lies above a path is an object. */
public final class FlatSchema implements Schema {
    private final TreeMap<String, Field> fields = new TreeMap<>();

    public FlatSchema(Map<String, String> types) {
        types.forEach((path, type) -> put(Field.of(path, FieldType.named(type).orElseThrow())));
    }

    public FlatSchema put(Field field) {
        fields.put(field.path(), field);
        return this;
    }

    @Override
    public Optional<Field> field(String path) {
        Field known = fields.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            Field above = fields.get(path.substring(0, dot));
            if (above != null && above.type() == FieldType.FLATTENED) {
                return Optional.of(new Field(path, path, FieldType.FLATTENED, Set.of(FieldType.FLATTENED), above.ignoreAbove(),
                        false, null, true));
            }
        }
        boolean object = !fields.subMap(path + ".", path + "/").isEmpty();
        return object ? Optional.of(Field.of(path, FieldType.OBJECT)) : Optional.empty();
    }

    @Override
    public List<Field> matching(String pattern) {
        String regex = java.util.Arrays.stream(pattern.split("\\*", -1)).map(java.util.regex.Pattern::quote)
                .collect(java.util.stream.Collectors.joining(".*"));
        List<Field> out = new ArrayList<>();
        for (Field field : fields.values()) {
            if (field.type() != FieldType.NESTED && field.type() != FieldType.OBJECT && field.path().matches(regex)) {
                out.add(field);
            }
        }
        return out;
    }

    @Override
    public Optional<String> nestedParent(String path) {
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            Field above = fields.get(path.substring(0, dot));
            if (above != null && above.type() == FieldType.NESTED) {
                return Optional.of(above.path());
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> suggestions(String path) {
        return List.of();
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public boolean dynamic() {
        return false;
    }
}
