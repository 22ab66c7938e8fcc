package dev.tocsin.event;

import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Suggestions;
import dev.tocsin.value.Wildcard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The fields of several kinds of indices together: a field has the types that it has in any of them. */
final class IndexSchema implements Schema {
    /** More answers are not kept: events may ask for any number of paths. */
    private static final int MOST = 20_000;

    private final List<FieldTable> kinds;
    private final boolean complete;
    private final boolean dynamic;
    /** The paths of all kinds; what several kinds share stands there once. */
    private final List<NavigableSet<String>> paths;
    private final Map<String, Optional<Field>> found = new ConcurrentHashMap<>();
    private final Map<String, List<String>> suggested = new ConcurrentHashMap<>();

    IndexSchema(List<FieldTable> kinds, boolean complete, boolean dynamic) {
        this.kinds = List.copyOf(kinds);
        this.complete = complete;
        this.dynamic = dynamic;
        Set<NavigableSet<String>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        this.paths = kinds.stream().flatMap(kind -> kind.paths().stream()).filter(distinct::add).toList();
    }

    @Override
    public Optional<Field> field(String path) {
        return kept(found, path, this::find);
    }

    private Optional<Field> find(String path) {
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
        TreeMap<String, Field> out = new TreeMap<>();
        for (NavigableSet<String> some : paths) {
            for (String path : some.tailSet(wanted.prefix(), true)) {
                if (!path.startsWith(wanted.prefix())) {
                    break;
                }
                if (wanted.matches(path)) {
                    field(path).filter(IndexSchema::isLeaf).ifPresent(field -> out.put(path, field));
                }
            }
        }
        return List.copyOf(out.values());
    }

    @Override
    public Optional<String> nestedParent(String path) {
        return kinds.stream().map(kind -> kind.nestedParent(path)).filter(Objects::nonNull).findFirst();
    }

    @Override
    public List<String> suggestions(String path) {
        return kept(suggested, path, this::suggest);
    }

    private List<String> suggest(String path) {
        List<String> near = new ArrayList<>();
        paths.forEach(some -> near.addAll(Suggestions.nearest(path, some, 3)));
        return Suggestions.nearest(path, near, 3);
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public boolean dynamic() {
        return dynamic;
    }

    private static <T> T kept(Map<String, T> known, String path, Function<String, T> look) {
        T answer = known.get(path);
        if (answer == null) {
            answer = look.apply(path);
            if (known.size() < MOST) {
                known.put(path, answer);
            }
        }
        return answer;
    }

    private static Field merge(Field one, Field other) {
        return other.declared() && !one.types().containsAll(other.types()) ? one.and(new HashSet<>(other.types())) : one;
    }

    private static boolean isLeaf(Field field) {
        return field.type().family() != Family.OBJECT && field.type().family() != Family.NESTED;
    }
}
