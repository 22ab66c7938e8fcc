package dev.tocsin.event;

import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the values of a batch that their fields cannot hold. */
final class MalformedValues {
    /** Families that objects may be put into, or whose values are objects themselves. */
    private static final Set<Family> OPEN = Set.of(Family.OBJECT, Family.NESTED, Family.FLATTENED, Family.GEO, Family.OTHER);

    private final EventBatch batch;
    private final Schema schema;
    private final List<MalformedValue> out = new ArrayList<>();

    MalformedValues(EventBatch batch, Schema schema) {
        this.batch = batch;
        this.schema = schema;
    }

    List<MalformedValue> find() {
        batch.columns().forEach(this::check);
        out.sort(Comparator.comparingInt(MalformedValue::row).thenComparing(MalformedValue::path));
        return List.copyOf(out);
    }

    private void check(String path, Column column) {
        Optional<Field> closed = closedAbove(path);
        Optional<Field> field = closed.isPresent() ? closed : schema.field(path).filter(Field::declared);
        if (field.isEmpty()) {
            return;
        }
        BitSet bad = new BitSet();
        Dictionary scalars = column.dictionary();
        for (int i = 0; i < scalars.size(); i++) {
            Object scalar = scalars.value(i);
            bad.set(i, closed.isPresent() || field.get().types().stream().allMatch(t -> Values.malformed(scalar, t)));
        }
        if (!bad.isEmpty()) {
            column.forEachEntry((row, ordinal) -> {
                if (bad.get(ordinal)) {
                    out.add(new MalformedValue(row, path, scalars.value(ordinal), field.get()));
                }
            });
        }
    }

    /** A field above the path that holds scalars only. */
    private Optional<Field> closedAbove(String path) {
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            Optional<Field> above = schema.field(path.substring(0, dot));
            if (above.isPresent() && above.get().declared()
                    && above.get().types().stream().noneMatch(t -> OPEN.contains(t.family()))) {
                return above;
            }
        }
        return Optional.empty();
    }
}
