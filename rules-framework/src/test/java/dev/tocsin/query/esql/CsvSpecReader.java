package dev.tocsin.query.esql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads csv-spec files: a name, {@code required_capability} lines, a query that ends with a semicolon, then warnings, a header
 * and rows until a line that begins with a semicolon. Blank lines and lines of {@code //} and {@code #} are left out.
 */
final class CsvSpecReader {
    /** A line before the query that says something about the test, such as {@code skip_x: reason}. */
    private static final Pattern DIRECTIVE = Pattern.compile("[a-z]+(_[a-z]+)*::? ");

    private final String file;
    private final List<CsvSpecCase> cases = new ArrayList<>();
    private String name;
    private int nameLine;
    private final StringBuilder query = new StringBuilder();
    private String whole;
    private final List<String> capabilities = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> patterns = new ArrayList<>();
    private final List<String> table = new ArrayList<>();
    private boolean ignoreOrder;
    private String refusal;

    private CsvSpecReader(String file) {
        this.file = file;
    }

    /** All tests of a file in its order. */
    static List<CsvSpecCase> read(Path path) throws IOException {
        String file = path.getFileName().toString();
        CsvSpecReader reader = new CsvSpecReader(file.substring(0, file.lastIndexOf('.')));
        int number = 0;
        for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
            number++;
            String stripped = line.trim();
            if (!stripped.isEmpty() && !stripped.startsWith("//") && !stripped.startsWith("#")) {
                reader.line(stripped, number);
            }
        }
        return reader.cases;
    }

    private void line(String line, int number) {
        if (name == null) {
            name = line.replaceFirst("#.*", "").strip();
            nameLine = number;
        } else if (whole == null) {
            query(line);
        } else {
            result(line);
        }
    }

    private void query(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("required_capability:")) {
            capabilities.add(line.substring(line.indexOf(':') + 1).trim());
        } else if (query.isEmpty() && DIRECTIVE.matcher(line).lookingAt()) {
            capabilities.add(line);
        } else if (line.endsWith("\\;")) {
            query.append(line, 0, line.length() - 2).append(";\n");
        } else if (line.endsWith(";")) {
            whole = query.append(line.substring(0, line.length() - 1).trim()).toString();
        } else {
            query.append(line).append('\n');
        }
    }

    private void result(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("warning:")) {
            String warning = line.substring("warning:".length()).trim();
            (warning.contains("\\d") ? patterns : warnings).add(warning);
        } else if (lower.startsWith("warningregex:")) {
            patterns.add(line.substring("warningregex:".length()).trim());
        } else if (lower.startsWith("refused:")) {
            refusal = line.substring("refused:".length()).trim();
        } else if (lower.startsWith("ignoreorder:")) {
            ignoreOrder = Boolean.parseBoolean(line.substring("ignoreorder:".length()).trim());
        } else if (line.startsWith(";")) {
            cases.add(new CsvSpecCase(file, name, nameLine, whole, List.copyOf(capabilities), CsvSpecTable.read(table),
                    List.copyOf(warnings), List.copyOf(patterns), ignoreOrder, refusal));
            clear();
        } else if (!lower.startsWith("warningwithfromsource:")) {
            table.add(line);
        }
    }

    private void clear() {
        name = null;
        whole = null;
        query.setLength(0);
        capabilities.clear();
        warnings.clear();
        patterns.clear();
        table.clear();
        ignoreOrder = false;
        refusal = null;
    }
}
