package dev.tocsin.query.eql;

import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.SequenceOutline;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.util.List;
import java.util.Optional;

/** A query that was read. */
record EqlQuery(EmbeddedText text, Statement statement, List<Statement.Pipe> pipes) implements Query {
    @Override
    public QueryFacts facts() {
        return FactsCollector.of(this);
    }

    @Override
    public Optional<SequenceOutline> sequence() {
        return Outlines.of(statement);
    }

    @Override
    public Checked<CompiledQuery> compile(Schema schema, QuerySettings settings) {
        Problems problems = new Problems(text);
        CompiledQuery compiled = new StatementCompiler(schema, settings, problems).compile(this);
        StackFeatures.check(statement, settings.stackVersion(), problems);
        return problems.anyError() ? Checked.refused(problems.sorted()) : new Checked<>(compiled, problems.sorted());
    }
}
