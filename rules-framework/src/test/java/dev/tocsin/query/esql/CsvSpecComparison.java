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
    private static final Pattern SEVERAL_VALUES = Pattern.compile("single-value function encountered multi-value$");
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

    /**
     * Compares warnings as the suite does: warnings given word for word must come and no others; patterns say what may come. A
     * test that gives none is silent about several values, of which engines before {@code mv_warn} did not warn.
     */
    private static String warnings(CsvSpecCase test, List<String> given) {
        List<String> actual = given.stream().filter(w -> !w.startsWith("No limit defined")).map(CsvSpecComparison::asHeader).toList();
        List<Pattern> allowed = new ArrayList<>(test.warningPatterns().stream().map(Pattern::compile).toList());
        List<String> missing = new ArrayList<>();
        for (String warning : test.warnings()) {
            Pattern exact = exact(warning);
            allowed.add(exact);
            if (actual.stream().noneMatch(w -> exact.matcher(w).matches())) {
                missing.add(warning);
            }
        }
        if (allowed.isEmpty()) {
            allowed.add(SEVERAL_VALUES);
        }
        List<String> more = actual.stream().filter(w -> allowed.stream().noneMatch(p -> p.matcher(w).find())).toList();
        boolean silent = test.warnings().isEmpty() && test.warningPatterns().isEmpty()
                && actual.stream().anyMatch(w -> w.endsWith("single-value function encountered multi-value"));
        return missing.isEmpty() && (more.isEmpty() || silent && more.stream().allMatch(w -> w.contains("treating result as null")))
                ? null : "warnings expected " + missing + "\n        but were " + more;
    }

    private static String asHeader(String warning) {
        return warning.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%25");
    }

    /** The text, or what follows {@code #[Emulated:}: the warning of a filter that is not pushed down to the index. */
    private static Pattern exact(String warning) {
        String[] forms = warning.split("#\\[Emulated:");
        String pattern = Pattern.quote(forms[0]);
        return Pattern.compile(forms.length == 1 ? pattern
                : pattern + "|" + Pattern.quote(forms[1].substring(0, forms[1].lastIndexOf(']'))));
    }

    private static List<Object> expected(List<Object> row, List<CsvSpecTable.ExpectedColumn> columns) {
        List<Object> out = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String type = i < columns.size() ? columns.get(i).type() : "keyword";
            Object cell = row.get(i);
            out.add(cell instanceof List<?> list && list.size() != 1 ? list.stream().map(v -> canonical((String) v, type)).toList()
                    : cell == null ? null : canonical((String) (cell instanceof List<?> one ? one.get(0) : cell), type));
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
