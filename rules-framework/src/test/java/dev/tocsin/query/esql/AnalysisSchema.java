package dev.tocsin.query.esql;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.value.FieldType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields of one index of the analysis cases: {@code keyword}, {@code union(keyword/long)}, {@code unsupported(nested)}. */
record AnalysisSchema(TreeMap<String, Field> fields) implements Schema {
    static AnalysisSchema of(Map<String, String> types) {
        TreeMap<String, Field> fields = new TreeMap<>();
        types.forEach((path, type) -> {
            Set<FieldType> all = types(type);
            FieldType first = all.iterator().next();
            fields.put(path, new Field(path, path, first, all, Integer.MAX_VALUE, false, null, null, true));
        });
        return new AnalysisSchema(fields);
    }

    private static Set<FieldType> types(String type) {
        if (type.startsWith("union(")) {
            return Arrays.stream(type.substring(6, type.length() - 1).split("/")).map(AnalysisSchema::type)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return Set.of(type.startsWith("unsupported(") ? FieldType.BINARY : type(type));
    }

    private static FieldType type(String name) {
        return FieldType.named(name).orElseThrow(() -> new IllegalArgumentException("no field type " + name));
    }

    /** The fields of two indices together. */
    AnalysisSchema and(AnalysisSchema other) {
        TreeMap<String, Field> both = new TreeMap<>(fields);
        other.fields.forEach((path, field) -> both.merge(path, field, (a, b) -> {
            Set<FieldType> all = new LinkedHashSet<>(a.types());
            all.addAll(b.types());
            return new Field(path, path, a.type(), all, Integer.MAX_VALUE, false, null, null, true);
        }));
        return new AnalysisSchema(both);
    }

    @Override
    public Optional<Field> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    @Override
    public List<Field> matching(String pattern) {
        if (!pattern.equals("*")) {
            throw new IllegalArgumentException(pattern);
        }
        return List.copyOf(fields.values());
    }

    @Override
    public Optional<String> nestedParent(String path) {
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
