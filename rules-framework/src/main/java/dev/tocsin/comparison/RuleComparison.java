package dev.tocsin.comparison;

import dev.tocsin.comparison.RuleChange.Kind;
import dev.tocsin.detect.Comparison;
import dev.tocsin.detect.Detector;
import dev.tocsin.detect.HuntSearch;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.predicate.Relation;
import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.QueryLanguages;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares the texts of a rule or hunt, without running it. */
final class RuleComparison {
    private static final Set<String> QUERIES = Set.of("rule.query", "rule.threat_query", "hunt.query");
    private static final Set<String> SELECTING = Set.of("rule.type", "rule.language", "rule.data_view_id", "rule.event_category_override");
    private static final Set<String> LEFT_OUT = Stream.concat(QUERIES.stream(), Stream.of("rule.index"))
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    private final Schemas schemas;
    private final boolean alike;

    /**
     * @param schemas the fields that both sides know
     * @param alike whether both sides know the same fields and exceptions; else nothing can be proved
     */
    RuleComparison(Schemas schemas, boolean alike) {
        this.schemas = schemas;
        this.alike = alike;
    }

    /** What became of a file; {@link Kind#AFFECTED} when its text is the same. */
    RuleChange of(Pairs.Pair pair) {
        RuleFile shown = pair.shown();
        boolean both = pair.before() != null && pair.after() != null;
        List<ValueChange> values = both ? FlatKeys.compare(pair.before().document().table(), pair.after().document().table(), LEFT_OUT)
                : List.of();
        List<QueryChange> queries = queries(pair);
        NameChanges indices = NameChanges.of(indices(pair.was()), indices(pair.is()));
        NameChanges fields = NameChanges.of(fields(pair.was()), fields(pair.is()));
        return new RuleChange(kind(pair, !values.isEmpty() || !queries.isEmpty() || !indices.none()),
                Optional.ofNullable(Pairs.id(shown)).orElse(""), name(shown), pair.was().map(f -> f.source().name()),
                pair.is().map(f -> f.source().name()), shown.hunt().isPresent(), values, queries,
                both && selects(values, queries, indices) ? relation(pair) : Optional.empty(), both ? fields : NameChanges.NONE,
                both ? indices : NameChanges.NONE, both ? VersionChange.of(pair.before(), pair.after()) : VersionChange.NONE,
                AlertChange.NONE);
    }

    /** Whether anything changed that lets events through or not. */
    private static boolean selects(List<ValueChange> values, List<QueryChange> queries, NameChanges indices) {
        return !queries.isEmpty() || !indices.none() || values.stream().map(ValueChange::key)
                .anyMatch(key -> SELECTING.contains(key) || key.startsWith("rule.filters"));
    }

    private static Kind kind(Pairs.Pair pair, boolean differs) {
        if (pair.before() == null) {
            return Kind.ADDED;
        } else if (pair.after() == null) {
            return Kind.REMOVED;
        } else if (differs || !pair.before().usable() && !pair.sameText() || !pair.after().usable() && !pair.sameText()) {
            return Kind.CHANGED;
        }
        return pair.before().source().name().equals(pair.after().source().name()) ? Kind.AFFECTED : Kind.RENAMED;
    }

    private static String name(RuleFile file) {
        return file.rule().map(Rule::name).or(() -> file.hunt().map(Hunt::name)).filter(n -> !n.isBlank()).orElse(file.path());
    }

    private static List<QueryChange> queries(Pairs.Pair pair) {
        if (pair.before() == null || pair.after() == null) {
            return List.of();
        }
        Map<String, String> old = texts(pair.before());
        Map<String, String> now = texts(pair.after());
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys.stream().map(key -> new QueryChange(key, old.getOrDefault(key, ""), now.getOrDefault(key, "")))
                .filter(change -> !change.before().equals(change.after())).toList();
    }

    private static Map<String, String> texts(RuleFile file) {
        Map<String, String> texts = new LinkedHashMap<>();
        file.rule().ifPresent(rule -> List.of("query", "threat_query").forEach(key ->
                rule.table().string(key).ifPresent(text -> texts.put("rule." + key, text.value().strip()))));
        file.hunt().ifPresent(hunt -> {
            List<HuntQuery> queries = hunt.queries();
            IntStream.range(0, queries.size()).forEach(i -> texts.put("hunt.query[" + (i + 1) + "]", queries.get(i).text().text().strip()));
        });
        return texts;
    }

    private static List<RuleQuery> parsed(RuleFile file) {
        List<RuleQuery> queries = new ArrayList<>();
        file.rule().ifPresent(rule -> {
            rule.query().ifPresent(queries::add);
            if (rule.type() instanceof RuleType.ThreatMatch match) {
                match.query().ifPresent(queries::add);
            }
        });
        file.hunt().ifPresent(hunt -> hunt.queries().forEach(query -> query.query().ifPresent(queries::add)));
        return queries.stream().filter(query -> QueryLanguages.byId(query.language()).isPresent()).toList();
    }

    private static Set<String> fields(Optional<RuleFile> file) {
        Set<String> fields = new TreeSet<>();
        file.ifPresent(f -> parsed(f).stream().map(query -> query.parse().value()).filter(query -> query != null)
                .forEach(query -> query.facts().fields().stream().map(QueryFacts.FieldUse::path).filter(p -> !p.isEmpty())
                        .forEach(fields::add)));
        return fields;
    }

    private static Set<String> indices(Optional<RuleFile> file) {
        Set<String> indices = new TreeSet<>();
        file.flatMap(RuleFile::rule).ifPresent(rule -> {
            indices.addAll(rule.index());
            indices.addAll(Detector.indices(rule));
        });
        file.flatMap(RuleFile::hunt).ifPresent(hunt -> hunt.queries().forEach(query ->
                query.query().ifPresent(known -> indices.addAll(HuntSearch.indices(known)))));
        return indices;
    }

    /** Of rules that can be used, and of hunts whose queries are as many as before; empty where that cannot be asked. */
    private Optional<Relation> relation(Pairs.Pair pair) {
        if (!pair.before().usable() || !pair.after().usable()) {
            return Optional.empty();
        } else if (!alike) {
            return Optional.of(Relation.UNKNOWN);
        }
        if (pair.before().rule().isPresent() && pair.after().rule().isPresent()) {
            return Optional.of(Comparison.rules(pair.before().rule().get(), pair.after().rule().get(), schemas));
        }
        List<RuleQuery> old = parsed(pair.before());
        List<RuleQuery> now = parsed(pair.after());
        if (old.isEmpty() || old.size() != now.size()) {
            return Optional.empty();
        }
        return IntStream.range(0, old.size()).mapToObj(i -> Comparison.queries(old.get(i), now.get(i), schemas.forIndices(
                Stream.concat(HuntSearch.indices(old.get(i)).stream(), HuntSearch.indices(now.get(i)).stream()).distinct().toList())))
                .reduce(Relation::and);
    }
}
