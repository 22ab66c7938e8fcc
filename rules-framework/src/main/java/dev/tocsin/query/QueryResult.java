package dev.tocsin.query;

import java.util.List;

/** What a run found. Events are named by their number over all batches of the run, from 0. */
public sealed interface QueryResult {
    /**
     * Events that matched, each by itself.
     *
     * @param numbers event numbers in ascending order
     */
    record Events(List<Integer> numbers) implements QueryResult {
        /** Copies the list. */
        public Events {
            numbers = List.copyOf(numbers);
        }
    }

    /** Sequences or samples, in the engine's order. */
    record Sequences(List<Sequence> sequences) implements QueryResult {
        /** Copies the list. */
        public Sequences {
            sequences = List.copyOf(sequences);
        }
    }

    /**
     * A table of rows.
     *
     * @param columns names and types in order
     * @param rows the cells of each row in the order of the columns: null, a value of its type, or a List of values
     * @param warnings what the engine would warn of, in its words where the notes give them
     */
    record Table(List<TableColumn> columns, List<List<Object>> rows, List<String> warnings) implements QueryResult {
    }

    /**
     * One sequence or sample.
     *
     * @param joinKeys the values of its keys in order; null for a missing one
     * @param events event numbers stage by stage; null where a missing event is meant to be missing
     */
    record Sequence(List<Object> joinKeys, List<Integer> events) {
    }

    /**
     * A column of a table.
     *
     * @param type the engine's name of its type: {@code keyword}, {@code long}, {@code date}
     */
    record TableColumn(String name, String type) {
    }
}
