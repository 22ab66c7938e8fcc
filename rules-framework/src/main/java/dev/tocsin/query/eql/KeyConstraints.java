package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Bound.Among;
import dev.tocsin.query.eql.Bound.Compared;
import dev.tocsin.query.eql.Bound.FieldValue;
import dev.tocsin.query.eql.Bound.Fits;
import dev.tocsin.query.eql.Bound.Inverted;
import dev.tocsin.query.eql.Bound.Joined;
import dev.tocsin.query.eql.Bound.NoValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Copies conditions on join keys to all stages, as the engine does: a part of a stage's {@code and} that asks one key only.
 * It changes nothing where events have one value for the key, but can take out events with several. (eql 49)
 */
final class KeyConstraints {
    private KeyConstraints() {
    }

    /**
     * The conditions with those of the other stages added.
     *
     * @param keys the keys of each stage
     */
    static List<Bound> shared(List<Bound> conditions, List<List<Bound>> keys) {
        List<Set<Bound>> added = new ArrayList<>();
        conditions.forEach(c -> added.add(new LinkedHashSet<>()));
        for (int from = 0; from < conditions.size(); from++) {
            for (Bound part : parts(conditions.get(from))) {
                int key = keys.get(from).indexOf(subject(part, keys.get(from)));
                for (int to = 0; key >= 0 && to < conditions.size(); to++) {
                    if (to != from && keys.get(to).size() > key && keys.get(to).get(key) instanceof FieldValue other) {
                        added.get(to).add(about(part, other));
                    }
                }
            }
        }
        List<Bound> out = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            out.add(joined(conditions.get(i), added.get(i)));
        }
        return out;
    }

    private static Bound joined(Bound condition, Set<Bound> added) {
        if (added.isEmpty() || condition instanceof Bound.Constant c && !Boolean.TRUE.equals(c.value())) {
            return condition;
        }
        List<Bound> parts = new ArrayList<>(parts(condition));
        parts.addAll(added);
        return new Joined(true, parts, condition.span());
    }

    private static List<Bound> parts(Bound condition) {
        return condition instanceof Joined joined && joined.and() ? joined.parts() : List.of(condition);
    }

    /** The key among {@code keys} that a plain condition asks; null when it asks something else. */
    private static Bound subject(Bound part, List<Bound> keys) {
        Bound value = part instanceof Inverted inverted ? subject(inverted.part(), keys)
                : part instanceof Compared compared ? compared.value()
                : part instanceof Among among && !(among.ignoreCase() && among.constants().size() > 1) ? among.value()
                : part instanceof Fits fits && !fits.alternatives() ? fits.value()
                : part instanceof NoValue none ? none.value() : null;
        return value instanceof FieldValue field
                ? keys.stream().filter(k -> k instanceof FieldValue key && key.field().equals(field.field())).findFirst().orElse(null)
                : null;
    }

    private static Bound about(Bound part, FieldValue key) {
        if (part instanceof Inverted inverted) {
            return new Inverted(about(inverted.part(), key), inverted.span());
        } else if (part instanceof Compared c) {
            return new Compared(c.operator(), key, c.constant(), c.span());
        } else if (part instanceof Among among) {
            return new Among(key, among.constants(), among.ignoreCase(), among.span());
        } else if (part instanceof Fits fits) {
            return new Fits(key, fits.test(), fits.alternatives(), fits.span());
        }
        return new NoValue(key, part.span());
    }
}
