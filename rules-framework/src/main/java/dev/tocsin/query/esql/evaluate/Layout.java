package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.plan.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of pages stand. Immutable.
 *
 * @param numbers each column's number by its name
 * @param width how many columns the pages have, hidden ones included
 */
public record Layout(Map<String, Integer> numbers, int width) {
    private static final String HIDDEN = "\0";

    /** Columns in order. */
    public static Layout of(Collection<String> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return new Layout(numbers, numbers.size());
    }

    /** The columns of a command's input or output. */
    public static Layout ofAttributes(List<Attribute> attributes) {
        return of(attributes.stream().map(Attribute::name).toList());
    }

    /** The name of a column that no query can name. */
    public static String hidden(String name) {
        return HIDDEN + name;
    }

    /** Whether a column is one that no query can name. */
    public static boolean isHidden(String name) {
        return name.startsWith(HIDDEN);
    }

    /** These columns and after them the hidden ones of another layout. */
    public Layout withHidden(Layout other) {
        List<String> names = new ArrayList<>(numbers.keySet());
        other.numbers.keySet().stream().filter(Layout::isHidden).forEach(names::add);
        return of(names);
    }

    /** The number of a column. */
    public int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no column " + name + " among " + numbers.keySet());
        }
        return number;
    }
}
