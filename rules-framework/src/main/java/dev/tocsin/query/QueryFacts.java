package dev.tocsin.query;

import dev.tocsin.source.Span;
import java.util.List;

/**
 * What a query speaks of, with places in its text.
 *
 * @param fields every mention of a field in the order of the text
 * @param functions every call of a function, by its lower-case name
 * @param commands the commands or stages: {@code where}, {@code stats}, {@code sequence}, in order
 * @param indices index patterns that the query itself names (ES|QL)
 * @param resources enrich policies, lookup indices and inference endpoints that a run needs (ES|QL)
 * @param columns the columns that METADATA, KEEP and DROP name, or patterns of them, within the places of these commands (ES|QL)
 * @param conditions each condition that events must meet by itself: the query, one for each event of a sequence, each WHERE
 * @param stages the events of a sequence in their order, and last the one that ends it; empty for any other query
 * @param simpler places that a shorter text with the same meaning could take, each named by what is to be done there (KQL)
 */
public record QueryFacts(
        List<FieldUse> fields, List<Mention> functions, List<Mention> commands, List<Mention> indices, List<Mention> resources,
        List<Mention> columns, List<Clause> conditions, List<Stage> stages, List<Mention> simpler) {
    /** Copies the lists. */
    public QueryFacts {
        fields = List.copyOf(fields);
        functions = List.copyOf(functions);
        commands = List.copyOf(commands);
        indices = List.copyOf(indices);
        resources = List.copyOf(resources);
        columns = List.copyOf(columns);
        conditions = List.copyOf(conditions);
        stages = List.copyOf(stages);
        simpler = List.copyOf(simpler);
    }

    /** What a query speaks of that is no sequence. */
    public QueryFacts(List<FieldUse> fields, List<Mention> functions, List<Mention> commands, List<Mention> indices,
            List<Mention> resources, List<Mention> columns, List<Clause> conditions) {
        this(fields, functions, commands, indices, resources, columns, conditions, List.of(), List.of());
    }

    /** A name and where it stands in the query's text. */
    public record Mention(String name, Span span) {
    }

    /**
     * An event of a sequence.
     *
     * @param condition what the event must meet
     * @param keys the fields that have the same values in all events of the sequence, place by place
     * @param kind what part it plays
     */
    public record Stage(Clause condition, List<Mention> keys, StageKind kind) {
        /** Copies the list. */
        public Stage {
            keys = List.copyOf(keys);
        }
    }

    /** What part an event plays in a sequence. */
    public enum StageKind {
        /** It must be there. */
        EVENT,
        /** It must not be there. */
        MISSING,
        /** It ends the sequence. */
        UNTIL
    }

    /**
     * A field and how it is used.
     *
     * @param path the field, or a pattern of field names
     * @param span where its name stands
     * @param clause the whole clause around it
     * @param operator what is asked of it: {@code :}, {@code ==}, {@code wildcard}, {@code >}, {@code exists}, a function's name
     * @param values the constants it is compared with, as texts; empty when there are none
     */
    public record FieldUse(String path, Span span, Span clause, String operator, List<String> values) {
        /** Copies the list. */
        public FieldUse {
            values = List.copyOf(values);
        }
    }
}
