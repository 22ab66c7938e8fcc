package dev.tocsin.query.esql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The expected header and rows of a csv-spec test.
 *
 * @param columns names and types
 * @param rows for each column null, a text, or a list of texts
 */
record CsvSpecTable(List<ExpectedColumn> columns, List<List<Object>> rows) {
    /** A name, and its type by the engine's name. */
    record ExpectedColumn(String name, String type) {
    }

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("i", "integer"), Map.entry("int", "integer"), Map.entry("l", "long"), Map.entry("ul", "unsigned_long"),
            Map.entry("d", "double"), Map.entry("k", "keyword"), Map.entry("s", "keyword"), Map.entry("string", "keyword"),
            Map.entry("t", "text"), Map.entry("txt", "text"), Map.entry("b", "boolean"), Map.entry("bool", "boolean"),
            Map.entry("dt", "date"), Map.entry("datetime", "date"), Map.entry("date", "date"), Map.entry("v", "version"),
            Map.entry("n", "null"), Map.entry("dn", "date_nanos"), Map.entry("nanos", "date_nanos"), Map.entry("short", "integer"),
            Map.entry("byte", "integer"), Map.entry("float", "double"), Map.entry("half_float", "double"),
            Map.entry("scaled_float", "double"));

    /** Reads the lines after the query. */
    static CsvSpecTable read(List<String> lines) {
        if (lines.isEmpty()) {
            return new CsvSpecTable(List.of(), List.of());
        }
        List<ExpectedColumn> columns = new ArrayList<>();
        for (String cell : CsvCells.split(lines.get(0), '|')) {
            columns.add(column(cell.strip()));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<Object> row = new ArrayList<>();
            for (String cell : CsvCells.split(line, '|')) {
                row.add(value(cell));
            }
            rows.add(row);
        }
        return new CsvSpecTable(columns, rows);
    }

    static String type(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(lower, lower);
    }

    private static ExpectedColumn column(String header) {
        int colon = header.lastIndexOf(':');
        if (colon < 0 || colon > 0 && header.charAt(colon - 1) == ':') {
            throw new IllegalArgumentException("no type in the header " + header);
        }
        return new ExpectedColumn(header.substring(0, colon).strip(), type(header.substring(colon + 1)));
    }

    private static Object value(String cell) {
        String stripped = cell.strip();
        if (stripped.equalsIgnoreCase("null")) {
            return null;
        }
        if (stripped.startsWith("[") && stripped.endsWith("]") && stripped.length() > 1) {
            return CsvCells.list(stripped.substring(1, stripped.length() - 1));
        }
        return stripped.replace("\\,", ",");
    }
}
