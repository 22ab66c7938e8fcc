package dev.tocsin.detect;

import dev.tocsin.query.QueryResult.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a table as JSON objects; cells without a value are left out. */
final class TableRows {
    private TableRows() {
    }

    /** The cells of one row by column. */
    static Map<String, Object> cells(Table table, int number) {
        List<Object> row = table.rows().get(number);
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object cell = row.get(i);
            if (cell != null) {
                cells.put(table.columns().get(i).name(),
                        cell instanceof List<?> list ? list.stream().map(Scalars::json).toList() : Scalars.json(cell));
            }
        }
        return cells;
    }

    /** All rows as documents. */
    static List<Document> documents(Table table) {
        List<Document> out = new ArrayList<>();
        for (int number = 0; number < table.rows().size(); number++) {
            out.add(Document.of(cells(table, number)));
        }
        return out;
    }
}
