package dev.tocsin.detect;

import dev.tocsin.event.Schema;
import dev.tocsin.query.predicate.And;
import dev.tocsin.query.predicate.Not;
import dev.tocsin.query.predicate.Or;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlTable.Entry;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the filters that Kibana puts beside a query. // rule-types 7-10 */
final class KibanaFilters {
    private static final Set<String> LABELS = Set.of("meta", "$state", "query");
    private final DslReader reader;

    KibanaFilters(SourceText source, Schema schema, List<Diagnostic> errors) {
        this.reader = new DslReader(source, schema, errors);
    }

    /** Each filter that is not disabled; all must hold. Errors are noted. */
    List<Predicate> read(List<TomlTable> filters) {
        List<Predicate> out = new ArrayList<>();
        for (TomlTable filter : filters) {
            filter(filter).ifPresent(out::add);
        }
        return out;
    }

    private Optional<Predicate> filter(TomlTable filter) {
        TomlTable meta = filter.table("meta").orElse(TomlTable.empty(filter.span()));
        if (flag(meta, "disabled")) {
            return Optional.empty();
        }
        Predicate condition = combined(meta) && filter.table("query").isEmpty() ? combination(filter, meta) : condition(filter);
        return Optional.of(flag(meta, "negate") ? new Not(condition, condition.span()) : condition);
    }

    /** The {@code query} if there is one, else what stands beside the labels. // rule-types 8 */
    private Predicate condition(TomlTable filter) {
        Optional<TomlTable> query = filter.table("query");
        if (query.isPresent()) {
            return reader.query(query.get());
        }
        List<Entry> rest = filter.entries().stream().filter(entry -> !LABELS.contains(entry.key())).toList();
        if (rest.size() == 1) {
            return reader.clause(rest.get(0));
        }
        return reader.refused(filter.span(), rest.isEmpty() ? "the filter has no query" : "the filter has no query, but several clauses: "
                + String.join(", ", rest.stream().map(Entry::key).toList()), "put the clause under query");
    }

    private Predicate combination(TomlTable filter, TomlTable meta) {
        List<TomlTable> parts = meta.list("params").map(list -> list.tables()).orElse(List.of());
        List<Predicate> predicates = read(parts);
        boolean or = meta.string("relation").map(TomlString::value).filter("OR"::equalsIgnoreCase).isPresent();
        return or ? new Or(predicates, filter.span()) : new And(predicates, filter.span());
    }

    private static boolean combined(TomlTable meta) {
        return meta.string("type").map(TomlString::value).filter("combined"::equals).isPresent();
    }

    private static boolean flag(TomlTable meta, String key) {
        return meta.get(key, TomlBoolean.class).map(TomlBoolean::value).orElse(false);
    }
}
