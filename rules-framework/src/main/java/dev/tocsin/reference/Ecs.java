package dev.tocsin.reference;

import dev.tocsin.value.FieldType;
import dev.tocsin.value.Suggestions;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Elastic Common Schema in all its versions; loaded when first asked for. */
public final class Ecs {
    private static final Ecs ALL = new Ecs();

    private final Map<String, EcsField> fields = new LinkedHashMap<>(4096);

    private Ecs() {
        Map<String, StackVersion> versions = new HashMap<>();
        for (String line : FactTable.lines("ecs.tsv")) {
            String[] cells = FactTable.cells(line, '\t', 5);
            boolean array = cells[1].endsWith("[]");
            String type = array ? cells[1].substring(0, cells[1].length() - 2) : cells[1];
            fields.put(cells[0], new EcsField(cells[0], FieldType.named(type).orElseThrow(), array,
                    versions.computeIfAbsent(cells[2], Ecs::version),
                    cells[3].isEmpty() ? null : versions.computeIfAbsent(cells[3], Ecs::version),
                    cells[4].isEmpty() ? List.of() : Arrays.asList(FactTable.cells(cells[4], ' ', 1))));
        }
    }

    /** The one and only. */
    public static Ecs all() {
        return ALL;
    }

    /** A field that some version has; empty for a path that is none, such as that of an object above fields. */
    public Optional<EcsField> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /** All fields of all versions, sorted by path. */
    public Collection<EcsField> fields() {
        return Collections.unmodifiableCollection(fields.values());
    }

    /** Up to three fields of today that look like a mistyped path, the nearest first. */
    public List<String> suggestions(String path) {
        return Suggestions.nearest(path, fields.values().stream().filter(EcsField::current).map(EcsField::path).toList(), 3);
    }

    private static StackVersion version(String text) {
        return StackVersion.parse(text).orElseThrow();
    }
}
