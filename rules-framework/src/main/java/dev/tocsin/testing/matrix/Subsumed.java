package dev.tocsin.testing.matrix;

import dev.tocsin.detect.Outline;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.predicate.Relation;
import dev.tocsin.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rule whose every alert is on an event that another rule alerts on as well, by their queries, filters and indices.
 *
 * @param equal whether the contrary is true as well
 */
public record Subsumed(Rule narrow, Rule wide, boolean equal) {
    /** All pairs among rules that alert on single events, as far as it can be proved; sorted by path. */
    public static List<Subsumed> among(List<Rule> rules, Schemas schemas) {
        Schema schema = schemas.forIndices(List.of());
        List<Outline> outlines = rules.parallelStream().map(rule -> Outline.of(rule, schema)).flatMap(Optional::stream).toList();
        return IntStream.range(0, outlines.size()).parallel().boxed()
                .flatMap(i -> IntStream.range(i + 1, outlines.size()).mapToObj(j -> pair(outlines.get(i), outlines.get(j))).flatMap(Optional::stream))
                .sorted(Comparator.comparing((Subsumed pair) -> pair.narrow().path()).thenComparing(pair -> pair.wide().path())).toList();
    }

    private static Optional<Subsumed> pair(Outline one, Outline two) {
        Relation relation = one.to(two);
        return switch (relation) {
            case UNKNOWN -> Optional.empty();
            case EQUAL -> Optional.of(new Subsumed(one.rule(), two.rule(), true));
            case NARROWER -> Optional.of(new Subsumed(two.rule(), one.rule(), false));
            case WIDER -> Optional.of(new Subsumed(one.rule(), two.rule(), false));
        };
    }
}
