package dev.tocsin.event;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two schemas, one before the other.
 *
 * @param first wins where it declares a field
 * @param then speaks of the other fields
 * @param indices the one of the two that knows the indices: whether they are complete and dynamic, and what is nested
 */
record LayeredSchema(Schema first, Schema then, Schema indices) implements Schema {
    @Override
    public Optional<Field> field(String path) {
        Optional<Field> found = first.field(path).filter(Field::declared);
        if (found.isEmpty()) {
            found = then.field(path);
        }
        return found.isPresent() ? found : first.field(path);
    }

    @Override
    public List<Field> matching(String pattern) {
        TreeMap<String, Field> out = new TreeMap<>();
        then.matching(pattern).forEach(field -> out.put(field.path(), field));
        first.matching(pattern).forEach(field -> out.put(field.path(), field));
        return List.copyOf(out.values());
    }

    @Override
    public Optional<String> nestedParent(String path) {
        return indices.nestedParent(path);
    }

    @Override
    public List<String> suggestions(String path) {
        return indices.suggestions(path);
    }

    @Override
    public boolean complete() {
        return indices.complete();
    }

    @Override
    public boolean dynamic() {
        return indices.dynamic();
    }
}
