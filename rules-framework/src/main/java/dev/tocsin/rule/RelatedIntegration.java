package dev.tocsin.rule;

import dev.tocsin.query.Clause;
import dev.tocsin.query.QueryFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An integration whose events a rule reads, computed from its query and its indices.
 *
 * @param name the package, such as {@code aws}
 * @param part the part of the package, such as {@code cloudtrail}; empty for a package that has none, or when the rule reads all
 */
public record RelatedIntegration(String name, Optional<String> part) implements Comparable<RelatedIntegration> {
    private static final Comparator<RelatedIntegration> ORDER =
            Comparator.comparing(RelatedIntegration::name).thenComparing(r -> r.part.orElse(""));
    private static final List<String> DATASET_FIELDS = List.of("event.dataset", "data_stream.dataset");
    private static final Pattern DATASET = Pattern.compile("([a-z0-9_]+)\\.([a-z0-9_]+)(?:\\.[a-z0-9_.]+)?");
    private static final Pattern STREAM =
            Pattern.compile("(?:[^:]*::?)?(?:logs|metrics|traces)-([a-z0-9_]+)(?:\\.([a-z0-9_]+)(?:[-.].*|\\*)|-.*|\\..*)");
    /** Packages of one piece: what follows their name in a data stream is no part that can be installed by itself. */
    private static final List<String> WHOLE = List.of("endpoint", "network_traffic", "cloud_defend", "apm");

    /**
     * The integrations of the data sets that the query demands; for packages that it demands none of, those whose data streams
     * the indices name. Sorted. A rule whose query cannot be read has those of its indices.
     */
    public static List<RelatedIntegration> of(Rule rule, Optional<QueryFacts> facts) {
        TreeSet<RelatedIntegration> out = new TreeSet<>();
        facts.ifPresent(f -> f.conditions().forEach(c -> demanded(c, out)));
        List<String> named = out.stream().map(RelatedIntegration::name).toList();
        Stream<String> indices = Stream.concat(rule.index().stream(),
                facts.stream().flatMap(f -> f.indices().stream()).map(QueryFacts.Mention::name));
        indices.filter(i -> !i.startsWith("-")).flatMap(i -> ofIndex(i).stream()).filter(i -> !named.contains(i.name)).forEach(out::add);
        return new ArrayList<>(out);
    }

    /** The integration whose data streams an index pattern names; empty for a pattern that leaves open which. */
    public static Optional<RelatedIntegration> ofIndex(String pattern) {
        Matcher stream = STREAM.matcher(pattern);
        return stream.matches() ? Optional.of(of(stream.group(1), stream.group(2))) : Optional.empty();
    }

    /** The integration of a data set such as {@code aws.cloudtrail}; empty for one that belongs to none. */
    public static Optional<RelatedIntegration> ofDataset(String dataset) {
        Matcher parts = DATASET.matcher(dataset);
        return parts.matches() ? Optional.of(of(parts.group(1), parts.group(2))) : Optional.empty();
    }

    private static RelatedIntegration of(String name, String part) {
        return new RelatedIntegration(name, WHOLE.contains(name) ? Optional.empty() : Optional.ofNullable(part));
    }

    /** What is denied is not demanded. */
    private static void demanded(Clause clause, TreeSet<RelatedIntegration> out) {
        if (clause instanceof Clause.All all) {
            all.parts().forEach(part -> demanded(part, out));
        } else if (clause instanceof Clause.Any any) {
            any.parts().forEach(part -> demanded(part, out));
        } else if (clause instanceof Clause.Test test && test.kind() == Clause.Kind.EQUAL && DATASET_FIELDS.contains(test.field())) {
            ofDataset(test.value()).ifPresent(out::add);
        }
    }

    @Override
    public int compareTo(RelatedIntegration other) {
        return ORDER.compare(this, other);
    }

    /** The package and, with a dot between, its part. */
    @Override
    public String toString() {
        return part.map(p -> name + "." + p).orElse(name);
    }
}
