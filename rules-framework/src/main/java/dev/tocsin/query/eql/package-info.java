/**
 * EQL as Elasticsearch has it: events, sequences and samples.
 *
 * <p>{@code EqlLexer} and {@code EqlParser} read the text to a tree of records ({@code Statement}, {@code Expression});
 * {@code Binder} gives the tree fields, types and constants ({@code Bound}), refusing what the engine refuses;
 * {@code StatementCompiler} and {@code ConditionCompiler} make predicates over columns of it; {@code CompiledEvents},
 * {@code SequenceRun} with its {@code SequenceMachine}, and {@code SampleRun} run them; {@code SequenceExplainer} listens to the
 * same machine. Comments name the rules of the semantics: {@code // eql 29}.
 */
package dev.tocsin.query.eql;
