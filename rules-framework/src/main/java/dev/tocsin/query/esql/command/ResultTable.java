package dev.tocsin.query.esql.command;

import dev.tocsin.query.QueryResult;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.Warnings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the rows of a result. */
final class ResultTable {
    private static final long NANOS = 1_000_000_000L;
    private final List<Attribute> output;
    private final int most;
    private final List<List<Object>> rows = new ArrayList<>();

    /** @param most how many rows are kept, the first */
    ResultTable(List<Attribute> output, int most) {
        this.output = output;
        this.most = most;
    }

    /** Where rows go that are counted on their way and not kept. */
    static Sink nowhere() {
        return new Sink() {
            @Override
            public void accept(Page page) {
                // only the way there is of interest
            }

            @Override
            public boolean done() {
                return false;
            }
        };
    }

    /** Where rows go. */
    Sink open(Layout layout) {
        int[] numbers = output.stream().map(Attribute::name).mapToInt(layout::number).toArray();
        return new Sink() {
            @Override
            public void accept(Page page) {
                for (int row = 0; row < page.size() && rows.size() < most; row++) {
                    Object[] cells = new Object[numbers.length];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = cell(page.column(numbers[i]).value(row), output.get(i).type());
                    }
                    rows.add(Arrays.asList(cells));
                }
            }

            @Override
            public boolean done() {
                return rows.size() >= most;
            }
        };
    }

    /** The table of what came. */
    QueryResult.Table result(List<String> before, Warnings during) {
        Set<String> warnings = new LinkedHashSet<>(before);
        warnings.addAll(during.lines());
        List<QueryResult.TableColumn> columns = output.stream()
                .map(a -> new QueryResult.TableColumn(a.name(), a.type().esName())).toList();
        return new QueryResult.Table(columns, rows, List.copyOf(warnings));
    }

    /** A value as results have it: dates are instants. */
    private static Object cell(Object place, EsqlType type) {
        if (place instanceof MultiValue many) {
            return many.stream().map(value -> cell(value, type)).toList();
        }
        if (place instanceof Long number && type == EsqlType.DATE) {
            return Instant.ofEpochMilli(number);
        }
        if (place instanceof Long number && type == EsqlType.DATE_NANOS) {
            return Instant.ofEpochSecond(Math.floorDiv(number, NANOS), Math.floorMod(number, NANOS));
        }
        return place;
    }
}
