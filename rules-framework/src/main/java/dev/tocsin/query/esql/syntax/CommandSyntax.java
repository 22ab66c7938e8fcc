package dev.tocsin.query.esql.syntax;

import dev.tocsin.source.Span;

import java.util.List;

/** One command as written. */
public sealed interface CommandSyntax {
    /** Where it stands, from its word to its last token. */
    Span span();

    /** {@code FROM}, {@code TS}: index patterns, subqueries, metadata. */
    record From(Span span, boolean timeSeries, List<Name> indices, List<List<CommandSyntax>> subqueries, List<Name> metadata)
            implements CommandSyntax {
    }

    /** {@code ROW}. */
    record Row(Span span, List<FieldSyntax> fields) implements CommandSyntax {
    }

    /** {@code SHOW INFO}. */
    record ShowInfo(Span span) implements CommandSyntax {
    }

    /** {@code WHERE}. */
    record Where(Span span, Term condition) implements CommandSyntax {
    }

    /** {@code EVAL}. */
    record Eval(Span span, List<FieldSyntax> fields) implements CommandSyntax {
    }

    /** {@code STATS}, {@code INLINE STATS}. */
    record Stats(Span span, boolean inline, List<FieldSyntax> aggregates, List<FieldSyntax> by) implements CommandSyntax {
    }

    /** {@code KEEP}. */
    record Keep(Span span, List<NamePattern> names) implements CommandSyntax {
    }

    /** {@code DROP}. */
    record Drop(Span span, List<NamePattern> names) implements CommandSyntax {
    }

    /** {@code RENAME}. */
    record Rename(Span span, List<Renaming> renamings) implements CommandSyntax {
        /** One item, with its text. */
        public record Renaming(Span span, Name from, Name to) {
        }
    }

    /** {@code SORT}. */
    record Sort(Span span, List<Key> keys) implements CommandSyntax {
        /** One key; the defaults are filled in (esql 100). */
        public record Key(Term value, boolean descending, boolean nullsFirst) {
        }
    }

    /** {@code LIMIT}, with its keys when it has BY. */
    record Limit(Span span, int count, List<Term> by) implements CommandSyntax {
    }

    /** {@code DISSECT}. */
    record Dissect(Span span, Term input, Name pattern, String appendSeparator) implements CommandSyntax {
    }

    /** {@code GROK}. */
    record Grok(Span span, Term input, List<Name> patterns) implements CommandSyntax {
    }

    /** {@code MV_EXPAND}. */
    record MvExpand(Span span, Name column) implements CommandSyntax {
    }

    /** {@code ENRICH}; {@code on} is null when the policy's match field is meant, {@code with} empty for all fields. */
    record Enrich(Span span, Name policy, Name on, List<With> with) implements CommandSyntax {
        /** One field of the policy under a name. */
        public record With(Span span, Name target, Name field) {
        }
    }

    /** {@code LOOKUP JOIN}; {@code on} are columns, or conditions. */
    record LookupJoin(Span span, Name index, List<Term> on) implements CommandSyntax {
    }

    /** {@code FORK}. */
    record Fork(Span span, List<List<CommandSyntax>> branches) implements CommandSyntax {
    }

    /** {@code FUSE}; names that are not given are null. */
    record Fuse(Span span, Name score, Name group, List<Name> keys) implements CommandSyntax {
    }

    /** {@code COMPLETION}. */
    record Completion(Span span, Name target, Term prompt, Name inference) implements CommandSyntax {
    }

    /** {@code RERANK}. */
    record Rerank(Span span, Name target, Term query, List<FieldSyntax> fields, Name inference) implements CommandSyntax {
    }

    /** {@code CHANGE_POINT}; names that are not given are null. */
    record ChangePoint(Span span, Name value, Name key, Name type, Name probability, List<Name> by) implements CommandSyntax {
    }

    /** {@code SAMPLE}. */
    record Sample(Span span, double probability) implements CommandSyntax {
    }

    /** {@code URI_PARTS}, {@code REGISTERED_DOMAIN}, {@code USER_AGENT}, {@code IP_LOCATION}: columns under a prefix. */
    record Parts(Span span, String word, Name prefix, Term input, Term.Options options) implements CommandSyntax {
    }

    /** {@code METRICS_INFO}, {@code TS_INFO}, {@code TS_COLLAPSE}: for time series only. */
    record TimeSeries(Span span, String word) implements CommandSyntax {
    }
}
