package dev.tocsin.detect;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.predicate.FieldLeaves;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.ValueSyntaxException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields of an event must equal which fields of an indicator.
 *
 * @param groups of which one must hold; all entries of a group must hold for one indicator
 * @param indicatorPath where an indicator lies in its document
 */
record IndicatorMapping(Schema events, Schema indicators, List<List<Entry>> groups, String indicatorPath) {
    private static final Set<FieldType> EXACT =
            Set.of(FieldType.KEYWORD, FieldType.CONSTANT_KEYWORD, FieldType.WILDCARD, FieldType.IP);

    /** Copies the lists. */
    IndicatorMapping {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** A field of the event and a field of the indicator. */
    record Entry(Field event, Field indicator) {
    }

    /** Whether a group is asked with a terms query, which takes the first value only, or with match. // rule-types 50 */
    static boolean exact(List<Entry> group) {
        return group.size() == 1 && EXACT.contains(group.get(0).event().type()) && EXACT.contains(group.get(0).indicator().type());
    }

    /** The rows that have all fields of some group. // rule-types 49 */
    RowSet complete(EventBatch batch, boolean ofEvents) {
        RowSet.Builder out = RowSet.builder(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            int at = row;
            if (groups.stream().anyMatch(group -> group.stream()
                    .noneMatch(entry -> values(batch, ofEvents ? entry.event() : entry.indicator(), at).isEmpty()))) {
                out.add(row);
            }
        }
        return out.build();
    }

    /**
     * The rows of the asked side that a document of the driving side matches by a group.
     *
     * @param eventDrives whether the document is an event and indicators are asked
     */
    RowSet matching(List<Entry> group, EventBatch driving, int row, EventBatch asked, RowSet among, boolean eventDrives) {
        RowSet rows = among;
        boolean exact = exact(group);
        FieldLeaves leaves = new FieldLeaves(eventDrives ? indicators : events, ZoneOffset.UTC, LetterCase.EXACT);
        for (Entry entry : group) {
            List<String> values = values(driving, eventDrives ? entry.event() : entry.indicator(), row);
            if (values.isEmpty() || !exact && values.size() > 1) { // rule-types 51
                return RowSet.none(asked.size());
            }
            Optional<Predicate> leaf = leaf(leaves, eventDrives ? entry.indicator() : entry.event(), values.get(0), exact);
            if (leaf.isEmpty()) {
                return RowSet.none(asked.size());
            }
            rows = leaf.get().among(asked, rows);
        }
        return rows;
    }

    /** A value that is none of the asked field's type equals nothing. */
    private static Optional<Predicate> leaf(FieldLeaves leaves, Field field, String value, boolean exact) {
        try {
            return exact ? Optional.of(leaves.term(field, value, Span.at(0))) : leaves.match(field, value, false, 0, Span.at(0));
        } catch (ValueSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The values of a field as the document has them. */
    static List<String> values(EventBatch batch, Field field, int row) {
        Column column = batch.column(field.sourcePath()).orElse(null);
        List<String> out = new ArrayList<>();
        for (int i = 0; column != null && i < column.count(row); i++) {
            out.add(String.valueOf(column.value(row, i)));
        }
        return out;
    }
}
