package dev.tocsin.comparison;

import dev.tocsin.query.predicate.Relation;
import java.util.List;
import java.util.Optional;

/**
 * What became of a rule or hunt.
 *
 * @param id its id now, or before it went; empty when its file is too broken to tell
 * @param name its name now, or before it went; untrusted text
 * @param before its file before, as messages call it; empty when it is new
 * @param after its file now; empty when it is gone
 * @param hunt whether it is a hunt
 * @param values the keys that differ, but for queries and what {@code indices} has
 * @param queries the queries that differ
 * @param relation how the events that query, filters and index patterns let through now stand to those of before; empty when none of
 *     them changed, and for what came or went
 * @param fields the fields that queries read
 * @param indices the index patterns
 * @param version whether it says that it changed
 * @param alerts what became of its alerts
 */
public record RuleChange(Kind kind, String id, String name, Optional<String> before, Optional<String> after, boolean hunt,
        List<ValueChange> values, List<QueryChange> queries, Optional<Relation> relation, NameChanges fields, NameChanges indices,
        VersionChange version, AlertChange alerts) {
    /** Copies the lists. */
    public RuleChange {
        values = List.copyOf(values);
        queries = List.copyOf(queries);
    }

    /** What happened to it. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** Something in it is different; its file may have moved as well. */
        CHANGED,
        /** Its file has another name, and nothing else is different. */
        RENAMED,
        /** Its text is the same, but something around it changed its alerts: mapping files, or exception lists. */
        AFFECTED
    }

    /** Whether its file has another name. */
    public boolean moved() {
        return before.isPresent() && after.isPresent() && !before.equals(after);
    }

    /** Its file now, or before it went. */
    public String path() {
        return after.or(() -> before).orElse("");
    }

    RuleChange with(AlertChange found) {
        return new RuleChange(kind, id, name, before, after, hunt, values, queries, relation, fields, indices, version, found);
    }
}
