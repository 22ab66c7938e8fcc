package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryFacts.Mention;
import dev.tocsin.query.predicate.All;
import dev.tocsin.query.predicate.And;
import dev.tocsin.query.predicate.Exists;
import dev.tocsin.query.predicate.FieldTest;
import dev.tocsin.query.predicate.Fits;
import dev.tocsin.query.predicate.Or;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds quickly which events a query over several events could be about. It lets through too many, never too few: a question that
 * it does not understand lets everything through.
 */
final class Sieve {
    private static final Predicate OPEN = new All(null, null);
    private static final Set<String> ROW_BY_ROW = Set.of("from", "where", "eval", "keep", "drop", "dissect", "grok", "enrich", "mv_expand");

    private final Schema schema;
    private final LetterCase patterns;

    private Sieve(Schema schema, boolean eql) {
        this.schema = schema;
        this.patterns = eql ? LetterCase.ASCII : LetterCase.EXACT;
    }

    /** Sets of rows, of each of which a run must have a row to find anything; none when nothing can be told. */
    static List<RowSet> of(Query query, String language, Schema schema, EventBatch events) {
        Sieve sieve = new Sieve(schema, language.equals("eql"));
        return (language.equals("esql") ? esql(query.facts()) : eql(query)).stream()
                .map(clause -> sieve.predicate(clause).rows(events)).toList();
    }

    /** The conditions that rows meet before a command looks at several of them; they all speak of the same row. */
    private static List<Clause> esql(QueryFacts facts) {
        int end = rowByRow(facts);
        List<Clause> all = facts.conditions().stream().filter(clause -> clause.span().end() <= end).toList();
        return all.isEmpty() ? List.of() : List.of(new Clause.All(all, null));
    }

    /** The end of the commands at the beginning of an ES|QL query that look at each row by itself. */
    static int rowByRow(QueryFacts facts) {
        int end = 0;
        for (Mention command : facts.commands()) {
            if (command.span().start() < end || !ROW_BY_ROW.contains(command.name())) {
                return end;
            }
            end = command.span().end();
        }
        return end;
    }

    /** One for each event of a sequence or sample; one that must not come asks for nothing. */
    private static List<Clause> eql(Query query) {
        return query.text().text().contains("![") ? List.of() : query.facts().conditions();
    }

    private Predicate predicate(Clause clause) {
        if (clause instanceof Clause.All all) {
            return new And(all.parts().stream().map(this::predicate).toList(), null);
        } else if (clause instanceof Clause.Any any) {
            return new Or(any.parts().stream().map(this::predicate).toList(), null);
        }
        return clause instanceof Clause.Test test ? predicate(test) : OPEN;
    }

    private Predicate predicate(Clause.Test test) {
        Optional<Field> field = test.field().isEmpty() ? Optional.empty() : schema.field(test.field());
        boolean asked = field.isPresent() && test.kind() != Kind.OTHER && test.kind() != Kind.MISSING && test.kind() != Kind.UNEQUAL;
        if (!asked || !plain(field.get())) {
            return OPEN;
        }
        Family family = field.get().type().family();
        boolean text = test.kind() == Kind.EQUAL || test.kind() == Kind.WILDCARD;
        if (!text || family != Family.STRING || field.get().lowercase()) {
            return new Exists(field.get(), null);
        }
        String pattern = test.kind() == Kind.WILDCARD ? test.value() : Clause.escaped(test.value());
        return new FieldTest(field.get(), new Fits(pattern, Wildcard.Syntax.ESCAPED, test.anyCase() ? patterns : LetterCase.EXACT), null);
    }

    /** Whether a value of the field in the index is a value in the event. */
    private boolean plain(Field field) {
        boolean known = switch (field.type().family()) {
            case STRING, DATE, INTEGER, IP, BOOLEAN -> true;
            default -> false;
        };
        return known && field.types().size() == 1 && field.nullValue() == null && field.constant() == null
                && schema.nestedParent(field.path()).isEmpty();
    }
}
