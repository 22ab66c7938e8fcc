package dev.tocsin.rule;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.reference.Ecs;
import dev.tocsin.reference.EcsField;
import dev.tocsin.reference.MultiField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A field that events must have for a query to find them, computed from the query.
 *
 * @param name its path
 * @param type its type in a mapping, such as {@code keyword}; {@code unknown} for a field that no schema knows
 * @param ecs whether it is a field of today's ECS
 */
public record RequiredField(String name, String type, boolean ecs) {
    /** The type of a field that no schema knows. */
    public static final String UNKNOWN = "unknown";

    private static final Set<String> ECS_MULTI_FIELDS = MultiField.all().stream().filter(m -> m.pattern().equals("*"))
            .map(MultiField::path).collect(Collectors.toUnmodifiableSet());

    /**
     * The fields that the query of a rule reads, sorted by name; none for a rule without a query, or with one that cannot be
     * read. Patterns of names, columns that an ES|QL query makes, and metadata columns such as {@code _id} are no fields.
     */
    public static List<RequiredField> of(Rule rule, Schemas schemas) {
        Optional<QueryFacts> facts = rule.query().filter(q -> QueryLanguages.byId(q.language()).isPresent())
                .map(q -> q.parse().value()).map(Query::facts);
        return facts.map(f -> of(f, schemas.forIndices(indices(rule, f)))).orElse(List.of());
    }

    /** The fields that a query speaks of, with the types of a schema; sorted by name. */
    public static List<RequiredField> of(QueryFacts facts, Schema schema) {
        TreeSet<String> names = facts.fields().stream().map(QueryFacts.FieldUse::path)
                .filter(p -> !p.isEmpty() && p.indexOf('*') < 0 && !p.startsWith("_") && !p.startsWith("Esql.") && !p.startsWith("Esql_priv."))
                .collect(Collectors.toCollection(TreeSet::new));
        return names.stream().map(name -> new RequiredField(name, schema.field(name).filter(Field::declared)
                .map(f -> f.type().esName()).orElse(UNKNOWN), isEcs(name))).toList();
    }

    private static List<String> indices(Rule rule, QueryFacts facts) {
        return !rule.index().isEmpty() ? rule.index() : facts.indices().stream().map(QueryFacts.Mention::name).toList();
    }

    private static boolean isEcs(String name) {
        return Ecs.all().field(name).filter(EcsField::current).isPresent() || ECS_MULTI_FIELDS.contains(name);
    }
}
