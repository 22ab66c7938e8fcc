package dev.tocsin.query.esql.plan;

import dev.tocsin.source.Span;

import java.util.List;

/** One command of a query, resolved. */
public sealed interface Command permits Command.From, Command.Row, Command.ShowInfo, Command.Union, Command.Where, Command.Eval,
        Command.Stats, Command.Project, Command.Sort, Command.Limit, Command.LimitBy, Command.Dissect, Command.Grok,
        Command.MvExpand, Command.Enrich, Command.LookupJoin, Command.Fork, Command.Sample, Command.ChangePoint,
        Command.Completion, Command.Unrunnable {
    /** Where it stands in the query's text, without the pipe. */
    Span span();

    /** The columns that it gives, in order. */
    List<Attribute> output();

    /** {@code FROM}: events of the indices. Patterns as written, with exclusions ({@code -a-*}) among them. */
    record From(Span span, List<String> indices, List<SourceColumn> columns, List<Attribute> output) implements Command {
    }

    /** {@code ROW}: one row; later fields may use earlier ones. */
    record Row(Span span, List<Named> fields, List<Attribute> output) implements Command {
    }

    /** {@code SHOW INFO}: one row of version, date and hash. */
    record ShowInfo(Span span, List<Attribute> output) implements Command {
    }

    /** {@code FROM (...), (...)}: the rows of all branches; a column that a branch lacks is null. */
    record Union(Span span, List<List<Command>> branches, List<Attribute> output) implements Command {
    }

    /** {@code WHERE}: rows for which the condition is true (esql 38). */
    record Where(Span span, Expression condition, List<Attribute> output) implements Command {
    }

    /** {@code EVAL}: fields from left to right, later ones may use and replace earlier ones (esql 92). */
    record Eval(Span span, List<Named> fields, List<Attribute> output) implements Command {
    }

    /**
     * {@code STATS}, {@code INLINE STATS}.
     *
     * @param inline whether rows and columns are kept (esql 134, 135)
     * @param keys evaluated on the input's rows; several values of a key put a row into several groups (esql 120)
     * @param aggregates over the input's rows
     * @param results the columns of the output that STATS computes, keys included, in order: expressions that refer to
     *     aggregates and keys by their names
     */
    record Stats(Span span, boolean inline, List<Named> keys, List<Aggregate> aggregates, List<Named> results,
            List<Attribute> output) implements Command {
    }

    /** {@code KEEP}, {@code DROP}, {@code RENAME}: the output's columns and the input columns that they were. */
    record Project(Span span, String word, List<String> inputs, List<Attribute> output) implements Command {
    }

    /** {@code SORT}. */
    record Sort(Span span, List<Key> keys, List<Attribute> output) implements Command {
        /** One key; nulls stand first or last whatever the direction. */
        public record Key(Expression value, boolean descending, boolean nullsFirst) {
        }
    }

    /** {@code LIMIT}; implicit when the query has none and the engine adds one (esql 103). */
    record Limit(Span span, int count, boolean implicit, List<Attribute> output) implements Command {
    }

    /** {@code LIMIT n BY}: the first rows of each group (esql 105). */
    record LimitBy(Span span, int count, List<Expression> keys, List<Attribute> output) implements Command {
    }

    /** {@code DISSECT}: {@code extracted} are the keyword columns, in the order of the pattern. */
    record Dissect(Span span, Expression input, String pattern, String appendSeparator, List<Attribute> extracted,
            List<Attribute> output) implements Command {
    }

    /** {@code GROK}: the first pattern that matches sets its columns (esql 113). */
    record Grok(Span span, Expression input, List<String> patterns, List<Attribute> extracted, List<Attribute> output)
            implements Command {
    }

    /** {@code MV_EXPAND}: one row for each value of a column. */
    record MvExpand(Span span, String column, List<Attribute> output) implements Command {
    }

    /** {@code ENRICH}: {@code policyFields} are the policy's names of the {@code added} columns. */
    record Enrich(Span span, String policy, Expression match, List<String> policyFields, List<Attribute> added,
            List<Attribute> output) implements Command {
    }

    /**
     * {@code LOOKUP JOIN}.
     *
     * @param leftKeys keys by field name, with {@code rightKeys}; empty for the form with a condition
     * @param condition over left columns and right columns, whose names differ; null for the form with keys
     * @param added the columns of the lookup index that the output gets
     * @param rightColumns all columns of the lookup index
     */
    record LookupJoin(Span span, String index, List<Expression> leftKeys, List<String> rightKeys, Expression condition,
            List<Attribute> added, List<Attribute> rightColumns, List<Attribute> output) implements Command {
    }

    /** {@code FORK}: the rows of all branches, each with {@code _fork} (esql 145). */
    record Fork(Span span, List<List<Command>> branches, List<Attribute> output) implements Command {
    }

    /** {@code SAMPLE}: each row with a probability. */
    record Sample(Span span, double probability, List<Attribute> output) implements Command {
    }

    /** {@code CHANGE_POINT}; {@code by} are further keys. */
    record ChangePoint(Span span, String value, String key, String typeColumn, String probabilityColumn, List<String> by,
            List<Attribute> output) implements Command {
    }

    /** {@code COMPLETION}: a model's answer to a prompt. */
    record Completion(Span span, String inference, Expression prompt, String target, List<Attribute> output) implements Command {
    }

    /** A command that is understood and checked but cannot be run in process; {@code word} is its name. */
    record Unrunnable(Span span, String word, List<Attribute> output) implements Command {
    }
}
