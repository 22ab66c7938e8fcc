/**
 * EQL as Elasticsearch has it: events, sequences and samples.
 *
 * <p>{@code EqlLexer} and {@code EqlParser} read the text to a tree of records ({@code Statement}, {@code Expression});
 * {@code Binder} gives the tree fields, types and constants ({@code Bound}), refusing what the engine refuses;
 * {@code ConditionCompiler} turns a bound condition into a predicate over columns; {@code EventRun}, {@code SequenceRun} and
 * {@code SampleRun} run it. Comments name the rules of the semantics: {@code // eql 29}.
 */
package dev.tocsin.query.eql;
