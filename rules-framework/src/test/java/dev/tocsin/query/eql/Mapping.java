package dev.tocsin.query.eql;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A schema of the fields that a test names; a text field may have the sub-field {@code keyword}. */
final class Mapping implements Schema {
    private final Map<String, Field> fields = new TreeMap<>();
    private final boolean complete;

    private Mapping(boolean complete) {
        this.complete = complete;
    }

    /** Fields as {@code type: name name ...}, several types separated by semicolons; nothing else is mapped. */
    static Mapping of(String types) {
        return parsed(types, true);
    }

    /** The same, where other fields may be mapped too. */
    static Mapping incomplete(String types) {
        return parsed(types, false);
    }

    /** Types by name; {@code alias:x} reads another field. */
    static Mapping of(Map<String, String> types) {
        Mapping mapping = new Mapping(true);
        new LinkedHashMap<>(types).forEach((path, type) -> mapping.add(path, type.startsWith("alias:") ? type.substring(6) : path,
                types.getOrDefault(type.startsWith("alias:") ? type.substring(6) : "", type)));
        return mapping;
    }

    private static Mapping parsed(String types, boolean complete) {
        Mapping mapping = new Mapping(complete);
        for (String part : types.split(";")) {
            String[] sides = part.split(":");
            for (String path : sides[1].strip().split("\\s+")) {
                mapping.add(path, path, sides[0].strip());
            }
        }
        return mapping;
    }

    private void add(String path, String source, String type) {
        FieldType fieldType = FieldType.named(type.equals("text+keyword") ? "text" : type).orElseThrow();
        put(path, source, fieldType);
        if (type.equals("text+keyword")) {
            put(path + ".keyword", source, FieldType.KEYWORD);
        }
    }

    private void put(String path, String source, FieldType type) {
        fields.put(path, new Field(path, source, type, Set.of(type), Integer.MAX_VALUE, false, null, true));
    }

    @Override
    public Optional<Field> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    @Override
    public List<Field> matching(String pattern) {
        Pattern regex = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
        return fields.values().stream().filter(f -> regex.matcher(f.path()).matches()).toList();
    }

    @Override
    public Optional<String> nestedParent(String path) {
        return fields.values().stream().filter(f -> f.type().family() == Family.NESTED && path.startsWith(f.path() + "."))
                .map(Field::path).findFirst();
    }

    @Override
    public List<String> suggestions(String path) {
        return Suggestions.nearest(path, fields.keySet(), 3);
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public boolean dynamic() {
        return !complete;
    }
}
