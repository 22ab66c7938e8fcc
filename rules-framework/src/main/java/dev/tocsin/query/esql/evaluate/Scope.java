package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.value.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns that are computed one after the other, each from the input and those before it. */
public final class Scope {
    private final Map<String, Integer> numbers;
    private final List<RowExpression> computed = new ArrayList<>();
    private final int inputs;
    private int[] output;

    /** Starts with the columns of the input. */
    public Scope(Layout input) {
        numbers = new LinkedHashMap<>(input.numbers());
        inputs = input.width();
    }

    /** The columns that the next expression may refer to. */
    public Layout layout() {
        return new Layout(Map.copyOf(numbers), inputs + computed.size());
    }

    /** Adds a column; one of the same name is hidden from now on. */
    public void add(String name, RowExpression value) {
        numbers.put(name, inputs + computed.size());
        computed.add(value);
    }

    /** Says which columns pages have in the end. */
    public void give(Layout columns) {
        output = columns.numbers().keySet().stream().mapToInt(numbers::get).toArray();
    }

    /** The output's columns over the rows of a page, each computed when it is first read. */
    public Page compute(Page page) {
        Page[] all = new Page[1];
        all[0] = new Page(page.size(), inputs + computed.size(), number -> column(page, all[0], number));
        return all[0].project(output);
    }

    private Block column(Page page, Page all, int number) {
        return number < inputs ? page.column(number) : computed.get(number - inputs).block(all);
    }
}
