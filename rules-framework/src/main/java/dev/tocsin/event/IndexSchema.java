package dev.tocsin.event;

import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Suggestions;
import dev.tocsin.value.Wildcard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** The fields of several kinds of indices together: a field has the types that it has in any of them. */
final class IndexSchema implements Schema {
    private final List<FieldTable> kinds;
    private final boolean complete;
    private final boolean dynamic;
    /** All paths, once somebody has asked for them. */
    private volatile NavigableSet<String> paths;

    IndexSchema(List<FieldTable> kinds, boolean complete, boolean dynamic) {
        this.kinds = List.copyOf(kinds);
        this.complete = complete;
        this.dynamic = dynamic;
    }

    @Override
    public Optional<Field> field(String path) {
        Field found = null;
        for (FieldTable kind : kinds) {
            Field here = kind.field(path);
            if (here != null) {
                found = found == null || !found.declared() && here.declared() ? here : merge(found, here);
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public List<Field> matching(String pattern) {
        Wildcard wanted = Wildcard.of(pattern, Wildcard.Syntax.STAR, LetterCase.EXACT);
        if (wanted.isLiteral()) {
            return field(pattern).filter(IndexSchema::isLeaf).map(List::of).orElse(List.of());
        }
        List<Field> out = new ArrayList<>();
        for (String path : paths().tailSet(wanted.prefix(), true)) {
            if (!path.startsWith(wanted.prefix())) {
                break;
            }
            if (wanted.matches(path)) {
                field(path).filter(IndexSchema::isLeaf).ifPresent(out::add);
            }
        }
        return List.copyOf(out);
    }

    @Override
    public Optional<String> nestedParent(String path) {
        return kinds.stream().map(kind -> kind.nestedParent(path)).filter(Objects::nonNull).findFirst();
    }

    @Override
    public List<String> suggestions(String path) {
        return Suggestions.nearest(path, paths(), 3);
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public boolean dynamic() {
        return dynamic;
    }

    private NavigableSet<String> paths() {
        NavigableSet<String> known = paths;
        if (known == null) {
            Map<String, Field> fields = new HashMap<>();
            kinds.forEach(kind -> kind.addTo(fields));
            known = new TreeSet<>(fields.keySet());
            paths = known;
        }
        return known;
    }

    private static Field merge(Field one, Field other) {
        return other.declared() && !one.types().containsAll(other.types()) ? one.and(new HashSet<>(other.types())) : one;
    }

    private static boolean isLeaf(Field field) {
        return field.type().family() != Family.OBJECT && field.type().family() != Family.NESTED;
    }
}
