package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.value.Block;
import java.util.List;
import java.util.function.IntFunction;

/** Columns that a command adds to its input, replacing those of the same names (esql 99). */
final class Added {
    private Added() {
    }

    /** For each column of the output the number of the input's column, or {@code ~n} for the added column n. */
    static int[] columns(Layout input, Layout added, List<Attribute> output) {
        return output.stream().map(Attribute::name)
                .mapToInt(name -> added.numbers().containsKey(name) ? ~added.number(name) : input.number(name)).toArray();
    }

    /** The rows of a page with columns added, as {@link #columns} says. */
    static Page to(Page page, int[] columns, IntFunction<Block> added) {
        return new Page(page.size(), columns.length,
                number -> columns[number] >= 0 ? page.column(columns[number]) : added.apply(~columns[number]));
    }
}
