package dev.tocsin.detect;

import dev.tocsin.event.EventReader;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.Checked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds out what the rows of an ES|QL rule stand for. */
final class EsqlRules {
    /** How often the engine asks for as many rows as there may be alerts, when rows give alerts that are there already. // rule-types 62 */
    private static final int PAGES = 3;

    private EsqlRules() {
    }

    /** The detector, or null when errors were noted. */
    static Detector compile(Compilation made) {
        QuerySettings standard = QuerySettings.DEFAULT;
        Optional<CompiledQuery> compiled = made.query(new QuerySettings(standard.eventCategoryField(), standard.timestampField(), null,
                PAGES * Written.most(made.rule()) + 1, null));
        Optional<QueryFacts> facts = made.rule().query().map(RuleQuery::parse).map(Checked::value).map(Query::facts);
        if (compiled.isEmpty() || facts.isEmpty()) {
            return null;
        }
        boolean aggregating = facts.get().commands().stream().anyMatch(command -> command.name().equals("stats")); // rule-types 63
        List<String> expanded = facts.get().fields().stream().filter(use -> use.operator().equals("mv_expand"))
                .map(QueryFacts.FieldUse::path).distinct().toList();
        return new EsqlDetector(made.scope(compiled), compiled.get(), aggregating, keepsId(compiled.get()), expanded);
    }

    /** Whether a run over no events gives a table that names events. */
    private static boolean keepsId(CompiledQuery query) {
        try {
            Session session = query.open(new RunContext(Instant.EPOCH));
            session.accept(EventReader.read(List.of()).orThrow());
            return session.finish() instanceof QueryResult.Table table
                    && table.columns().stream().anyMatch(column -> column.name().equals("_id"));
        } catch (QueryRunException e) {
            return false; // what only a real run is given is missing here
        }
    }
}
