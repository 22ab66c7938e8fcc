package dev.tocsin.query.esql.command;

import dev.tocsin.event.Event;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.IndexPatterns;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.SourceColumn;
import dev.tocsin.query.esql.value.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code FROM}: the events of a batch whose index the patterns cover; a column is read when it is first asked for. */
final class FromCommand implements Source {
    static final EsqlCommand COMMAND = EsqlCommand.source("from");

    /** The hidden column of event numbers. */
    static final String EVENT = Layout.hidden("event");

    private final Command.From command;
    private final boolean numbered;
    private final IndexPatterns patterns;
    private final EventSearches searches;

    /** With {@code numbered} the number of each event is a hidden column, {@link #EVENT}. */
    FromCommand(Command.From command, EventSearches searches, boolean numbered) {
        this.command = command;
        this.numbered = numbered;
        this.patterns = IndexPatterns.of(command.indices());
        this.searches = searches;
    }

    @Override
    public Layout layout() {
        List<String> names = new ArrayList<>(command.columns().stream().map(c -> c.attribute().name()).toList());
        names.addAll(searches.names());
        if (numbered) {
            names.add(EVENT);
        }
        return Layout.of(names);
    }

    @Override
    public void accept(EventBatch batch, Sink next) {
        int inputs = command.columns().size();
        Page all = new Page(batch.size(), layout().width(), number -> number < inputs
                ? column(batch, command.columns().get(number)) : hidden(batch, number - inputs));
        Page covered = covered(batch, all);
        if (covered.size() > 0) {
            next.accept(covered);
        }
    }

    private Block hidden(EventBatch batch, int number) {
        return number < searches.names().size() ? flags(searches.rows(batch, number))
                : Block.flat(batch.events().stream().map(Event::number).toArray());
    }

    private Page covered(EventBatch batch, Page all) {
        int[] rows = new int[batch.size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (patterns.cover(batch.event(row).index())) {
                rows[count++] = row;
            }
        }
        return count == rows.length ? all : all.select(Arrays.copyOf(rows, count));
    }

    private static Block column(EventBatch batch, SourceColumn column) {
        if (column.kind() != SourceColumn.Kind.METADATA) {
            return EventColumns.of(batch, column);
        }
        Object[] places = new Object[batch.size()];
        for (int row = 0; row < places.length; row++) {
            places[row] = metadata(batch.event(row), column.attribute().name());
        }
        return Block.flat(places);
    }

    private static Object metadata(Event event, String name) { // esql 146
        return switch (name) {
            case "_id" -> event.id() == null ? "event-" + event.number() : event.id();
            case "_index" -> event.index();
            case "_version" -> 1L;
            case "_score" -> 0.0;
            case "_index_mode" -> "standard";
            default -> null;
        };
    }

    private static Block flags(RowSet rows) {
        Object[] places = {false, true};
        int[] ordinals = new int[rows.rows()];
        rows.forEach(row -> ordinals[row] = 1);
        return Block.dictionary(places, ordinals);
    }
}
