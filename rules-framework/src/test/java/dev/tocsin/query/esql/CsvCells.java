package dev.tocsin.query.esql;

import java.util.ArrayList;
import java.util.List;

/** Splits lines of the conformance suite's files into cells. */
final class CsvCells {
    private CsvCells() {
    }

    /**
     * The cells of a line without their quotes; a separator inside double quotes does not separate, and two double quotes in
     * there are one.
     */
    static List<String> split(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** The cells of a line of data: commas inside {@code [..]} and after a backslash do not separate. */
    static List<String> splitData(String line) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        boolean list = false;
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && !list && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == '[' && !quoted && cell.toString().isBlank()) {
                list = true;
            } else if (c == ']' && list) {
                list = false;
            }
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == ',') {
                cell.append("\\,");
                i++;
            } else if (c == ',' && !quoted && !list) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** A text without the quotes around it, doubled ones made single. */
    static String unquoted(String cell) {
        if (cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")) {
            return cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
        }
        return cell;
    }

    /** The values between the brackets of a multi-value. */
    static List<Object> list(String inside) {
        List<Object> values = new ArrayList<>();
        if (inside.isBlank()) {
            return values;
        }
        for (String value : inside.split("(?<!\\\\),", -1)) {
            values.add(value.strip().replace("\\,", ","));
        }
        return values;
    }
}
