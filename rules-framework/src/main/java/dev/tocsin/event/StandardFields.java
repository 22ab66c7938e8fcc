package dev.tocsin.event;

import dev.tocsin.reference.Ecs;
import dev.tocsin.reference.EcsField;
import dev.tocsin.reference.IntegrationFields;
import dev.tocsin.reference.MultiField;
import dev.tocsin.reference.StackVersion;
import dev.tocsin.value.FieldType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What an index has when nobody gave its mapping: the Elastic Common Schema and what integrations add to it. */
final class StandardFields {
    /** The limit that Elastic's own templates set for keywords (kql 30). */
    private static final int IGNORE_ABOVE = 1024;

    private StandardFields() {
    }

    /** The fields of indices that meet a pattern, above those of some ECS. */
    static FieldTable of(String pattern, FieldTable ecs) {
        Predicate<String> meets = other -> PatternOverlap.overlap(pattern, other);
        NavigableMap<String, Field> fields = new TreeMap<>();
        for (IntegrationFields source : IntegrationFields.all()) {
            if (source.patterns().stream().anyMatch(meets)) {
                source.fields().forEach((path, type) -> fields.putIfAbsent(path, field(path, type)));
            }
        }
        for (MultiField multi : MultiField.all()) {
            if (meets.test(multi.pattern())) {
                fields.put(multi.path(), new Field(multi.path(), multi.parent(), multi.type(), Set.of(multi.type()),
                        limit(multi.type()), multi.lowercase(), null, true));
            }
        }
        return new FieldTable(fields, open(fields.values()), ecs);
    }

    /** Today's ECS alone. */
    static FieldTable ecs() {
        return EcsTable.TABLE;
    }

    /** The ECS of a version of the stack: both count their versions alike. */
    static FieldTable ecs(StackVersion version) {
        return EcsTable.make(field -> version.atLeast(field.since()) && (field.current() || field.lastVersion().atLeast(version)));
    }

    private static final class EcsTable {
        static final FieldTable TABLE = make(EcsField::current);

        private static FieldTable make(Predicate<EcsField> wanted) {
            TreeMap<String, Field> fields = new TreeMap<>();
            for (EcsField field : Ecs.all().fields()) {
                if (wanted.test(field)) {
                    fields.put(field.path(), field(field.path(), field.type()));
                }
            }
            return new FieldTable(fields, open(fields.values()), null);
        }
    }

    private static Field field(String path, FieldType type) {
        return Field.of(path, type, limit(type));
    }

    private static int limit(FieldType type) {
        return type == FieldType.KEYWORD || type == FieldType.FLATTENED ? IGNORE_ABOVE : Integer.MAX_VALUE;
    }

    /** Objects that the tables name take any key, as a keyword: {@code labels}, {@code winlog.event_data}. */
    private static Set<String> open(Collection<Field> fields) {
        Set<String> out = new HashSet<>();
        List.copyOf(fields).stream().filter(field -> field.type() == FieldType.OBJECT).forEach(field -> out.add(field.path()));
        return out;
    }
}
