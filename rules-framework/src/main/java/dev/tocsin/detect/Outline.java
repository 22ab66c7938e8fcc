package dev.tocsin.detect;

import dev.tocsin.event.Schema;
import dev.tocsin.query.predicate.And;
import dev.tocsin.query.predicate.FieldTest;
import dev.tocsin.query.predicate.OneOfIgnoringCase;
import dev.tocsin.query.predicate.Or;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.query.predicate.Relation;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import dev.tocsin.value.LetterCase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a rule that alerts on single events looks for, made ready to be compared with many others. Immutable. */
public final class Outline {
    /** Stands for the values of a field that are not listed. */
    private static final Set<Object> OTHERS = Set.of(Outline.class);

    private final Rule rule;
    private final List<String> indices;
    private final Predicate condition;
    private final Map<String, Set<Object>> listed;

    private Outline(Rule rule, List<String> indices, Predicate condition, Map<String, Set<Object>> listed) {
        this.rule = rule;
        this.indices = indices;
        this.condition = condition;
        this.listed = listed;
    }

    /**
     * The outline of a rule; empty for a rule of another kind, or one that cannot be bound.
     *
     * @param schema the fields of all indices, the same for all outlines that are compared
     */
    public static Optional<Outline> of(Rule rule, Schema schema) {
        if (!(rule.type() instanceof RuleType.Query || rule.type() instanceof RuleType.Eql) || rule.query().isEmpty()
                || rule.dataViewId().isPresent() || !rule.exceptionLists().isEmpty()) {
            return Optional.empty();
        }
        return Comparison.condition(rule, schema).map(condition -> new Outline(rule, Detector.indices(rule), condition, listed(condition)));
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /** How the events that another rule alerts on stand to those of this one. */
    public Relation to(Outline other) {
        if (!within(other) && !other.within(this)) {
            return Relation.UNKNOWN;
        }
        Relation found = IndexComparison.of(indices, other.indices);
        return found == Relation.UNKNOWN ? found : found.and(Relation.of(condition, other.condition));
    }

    /**
     * Whether this rule could look for no more than another one: of each field for which the other lists its values, this one lists
     * values as well, and no others. A pair that is left out here is one about which little could be proved.
     */
    private boolean within(Outline other) {
        return other.listed.entrySet().stream().allMatch(list -> list.getValue().containsAll(listed.getOrDefault(list.getKey(), OTHERS)));
    }

    /** The values of fields that an event must have one of, with small letters. */
    private static Map<String, Set<Object>> listed(Predicate condition) {
        Map<String, Set<Object>> out = new HashMap<>();
        collect(condition, out);
        return out;
    }

    private static void collect(Predicate predicate, Map<String, Set<Object>> out) {
        if (predicate instanceof And and) {
            and.parts().forEach(part -> collect(part, out));
        } else if (predicate instanceof FieldTest test) {
            values(test).ifPresent(values -> out.putIfAbsent(test.field().path(), values));
        } else if (predicate instanceof Or or && or.parts().stream().map(part -> part instanceof FieldTest test ? test.field() : part)
                .distinct().count() == 1) {
            Set<Object> all = new HashSet<>();
            boolean known = true;
            for (Predicate part : or.parts()) {
                Optional<Set<Object>> values = part instanceof FieldTest test ? values(test) : Optional.empty();
                values.ifPresent(all::addAll);
                known &= values.isPresent();
            }
            if (known) {
                out.putIfAbsent(((FieldTest) or.parts().get(0)).field().path(), all);
            }
        }
    }

    private static Optional<Set<Object>> values(FieldTest test) {
        Set<?> values = test.test() instanceof OneOfIgnoringCase some ? some.folded() : test.test().only();
        return Optional.ofNullable(values).map(all -> all.stream()
                .map(value -> value instanceof String text ? LetterCase.UNICODE.fold(text) : (Object) value).collect(Collectors.toUnmodifiableSet()));
    }
}
