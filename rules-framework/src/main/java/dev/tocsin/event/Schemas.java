package dev.tocsin.event;

import dev.tocsin.reference.StackVersion;
import dev.tocsin.value.FieldType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that is known of the fields of indices: the user's mapping files, and for the rest the Elastic Common Schema with the
 * fields of integrations. Immutable and thread safe.
 *
 * <p>A mapping file that names indices (as {@code GET _mapping} and index templates do) is all there is of these indices, so
 * a field that it lacks is certainly unmapped there. One that names none adds its fields to every index, before ECS and the
 * integrations. An index of which only ECS and integrations are known may have other fields, which dynamic mapping makes.
 */
public final class Schemas {
    private final List<MappingFile> files;
    private final Map<Set<String>, Schema> made = new ConcurrentHashMap<>();
    private final Map<String, FieldTable> standard = new ConcurrentHashMap<>();
    private final Map<StackVersion, Schemas> older = new ConcurrentHashMap<>();
    private final FieldTable ecs;

    /** @param ecs the fields of ECS, or null for those of today, which are then read when they are asked for */
    private Schemas(List<MappingFile> files, FieldTable ecs) {
        this.files = List.copyOf(files);
        this.ecs = ecs;
    }

    /** ECS and integrations only. */
    public static Schemas standard() {
        return new Schemas(List.of(), null);
    }

    /** The user's mapping files before ECS and integrations; earlier files before later ones. */
    public static Schemas with(List<MappingFile> files) {
        return new Schemas(files, null);
    }

    /** Fields of these types and no others: complete, and what is not named is invisible. */
    public static Schema of(Map<String, FieldType> types) {
        TreeMap<String, Field> fields = new TreeMap<>();
        types.forEach((path, type) -> fields.put(path, Field.of(path, type)));
        return new IndexSchema(List.of(FieldTable.of(fields)), true, false);
    }

    /**
     * A schema with the fields that dynamic mapping would make of the events of a batch: strings become keywords, whole
     * numbers longs, other numbers floats, by the first value of each path. A schema that is not dynamic comes back as it is.
     */
    public static Schema dynamic(Schema schema, EventBatch events) {
        return schema.dynamic() ? EventFields.beside(schema, events) : schema;
    }

    /** The types that dynamic mapping would give to the paths of a batch where nobody declares them. */
    public static Map<String, FieldType> dynamicTypes(EventBatch events) {
        return EventFields.types(events);
    }

    /** A schema with fields of these types instead of what it has at their paths. */
    public static Schema told(Schema schema, Map<String, FieldType> types) {
        return types.isEmpty() ? schema : new LayeredSchema(of(types), schema, schema);
    }

    /**
     * What is known of the indices that fit any of the patterns: names and patterns with {@code *}, also several with commas
     * between; a cluster before a colon and exclusions are not looked at. No pattern at all means every index.
     */
    public Schema forIndices(Collection<String> patterns) {
        Set<String> names = new LinkedHashSet<>();
        for (String several : patterns) {
            for (String one : several.split(",")) {
                if (!one.isBlank() && (names.isEmpty() || !one.startsWith("-"))) {
                    names.add(IndexPatterns.localName(one.strip()));
                }
            }
        }
        return made.computeIfAbsent(names.isEmpty() ? Set.of("*") : names, this::make);
    }

    /**
     * The same on a version of the Elastic Stack ({@code 9.2.0}), whose ECS has the fields of its own version; null for the newest,
     * and any other text that is no version.
     */
    public Schema forIndices(Collection<String> patterns, String stackVersion) {
        Optional<StackVersion> version = stackVersion == null ? Optional.empty() : StackVersion.parse(stackVersion);
        return version.map(v -> older.computeIfAbsent(v, old -> new Schemas(files, StandardFields.ecs(old)))).orElse(this)
                .forIndices(patterns);
    }

    private Schema make(Set<String> patterns) {
        Set<FieldTable> kinds = new LinkedHashSet<>();
        boolean complete = true;
        boolean dynamic = false;
        for (String pattern : patterns) {
            List<Mapping> described = files.stream().flatMap(f -> f.mappings().stream()).filter(m -> m.describes(pattern)).toList();
            for (Mapping mapping : described) {
                kinds.add(mapping.fields());
                dynamic |= mapping.dynamic();
            }
            if (described.isEmpty()) {
                kinds.add(standard.computeIfAbsent(pattern, this::withAdditions));
                complete = false;
                dynamic = true;
            }
        }
        return new IndexSchema(new ArrayList<>(kinds), complete, dynamic);
    }

    private FieldTable withAdditions(String pattern) {
        FieldTable out = StandardFields.of(pattern, ecs == null ? StandardFields.ecs() : ecs);
        for (int i = files.size() - 1; i >= 0; i--) {
            for (Mapping mapping : files.get(i).mappings()) {
                out = mapping.indices().isEmpty() ? mapping.fields().over(out) : out;
            }
        }
        return out;
    }
}
