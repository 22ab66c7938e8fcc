package dev.tocsin.query.esql;

import dev.tocsin.query.QueryResult;
import dev.tocsin.query.esql.value.Point;
import dev.tocsin.value.DateText;
import dev.tocsin.value.IpAddress;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Compares what a run gave with what a csv-spec test expects. */
final class CsvSpecComparison {
    private static final MathContext DIGITS = new MathContext(9);
    private static final Pattern POINT = Pattern.compile("POINT ?\\((\\S+) (\\S+)\\)");

    private CsvSpecComparison() {
    }

    /** What differs, or null. */
    static String difference(CsvSpecCase test, QueryResult.Table actual) {
        List<String> expectedColumns = test.table().columns().stream().map(c -> c.name() + ":" + c.type()).toList();
        List<String> actualColumns = actual.columns().stream().map(c -> c.name() + ":" + CsvSpecTable.type(c.type())).toList();
        if (!expectedColumns.equals(actualColumns)) {
            return "columns expected " + expectedColumns + "\n        but were " + actualColumns;
        }
        List<String> expected = new ArrayList<>();
        test.table().rows().forEach(row -> expected.add(expected(row, test.table().columns()).toString()));
        List<String> rows = new ArrayList<>();
        actual.rows().forEach(row -> rows.add(actual(row, test.table().columns()).toString()));
        if (test.ignoreOrder()) {
            expected.sort(Comparator.naturalOrder());
            rows.sort(Comparator.naturalOrder());
        }
        if (!expected.equals(rows)) {
            return "rows expected\n          " + String.join("\n          ", expected) + "\n        but were\n          "
                    + String.join("\n          ", rows);
        }
        return warnings(test, actual.warnings());
    }

    private static String warnings(CsvSpecCase test, List<String> actual) {
        List<String> missing = new ArrayList<>(test.warnings().stream().filter(w -> !actual.contains(w)).toList());
        List<Pattern> patterns = test.warningPatterns().stream().map(Pattern::compile).toList();
        patterns.stream().filter(p -> actual.stream().noneMatch(w -> p.matcher(w).find())).forEach(p -> missing.add(p.pattern()));
        List<String> more = actual.stream().filter(w -> !test.warnings().contains(w) && !w.startsWith("No limit defined")
                && patterns.stream().noneMatch(p -> p.matcher(w).find())).toList();
        return missing.isEmpty() && more.isEmpty() ? null : "warnings expected " + missing + "\n        but were " + more;
    }

    private static List<Object> expected(List<Object> row, List<CsvSpecTable.ExpectedColumn> columns) {
        List<Object> out = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String type = i < columns.size() ? columns.get(i).type() : "keyword";
            Object cell = row.get(i);
            out.add(cell instanceof List<?> list ? list.stream().map(v -> canonical((String) v, type)).toList()
                    : cell == null ? null : canonical((String) cell, type));
        }
        return out;
    }

    private static List<Object> actual(List<Object> row, List<CsvSpecTable.ExpectedColumn> columns) {
        List<Object> out = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String type = columns.get(i).type();
            Object cell = row.get(i);
            out.add(cell instanceof List<?> list ? list.stream().map(v -> canonical(v.toString(), type)).toList()
                    : cell == null ? null : canonical(cell instanceof Point point ? point.toString() : cell.toString(), type));
        }
        return out;
    }

    /** A value in one form, however it was written. */
    private static String canonical(String text, String type) {
        return switch (type) {
            case "integer", "long", "unsigned_long" -> text.isEmpty() ? text : new BigDecimal(text).toBigInteger().toString();
            case "double" -> rounded(text);
            case "date", "date_nanos" -> DateText.parse(text.replace(' ', 'T'), ZoneOffset.UTC).map(Object::toString).orElse(text);
            case "ip" -> IpAddress.parse(text).map(Object::toString).orElse(text);
            case "boolean" -> text.toLowerCase(java.util.Locale.ROOT);
            case "geo_point", "cartesian_point" -> point(text);
            default -> text.strip();
        };
    }

    private static String rounded(String text) {
        return text.isEmpty() ? text : new BigDecimal(text).round(DIGITS).stripTrailingZeros().toString();
    }

    private static String point(String text) {
        var matcher = POINT.matcher(text);
        return matcher.matches() ? "POINT (" + rounded(matcher.group(1)) + " " + rounded(matcher.group(2)) + ")" : text;
    }
}
