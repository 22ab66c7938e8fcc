package dev.tocsin.query.esql;

import java.util.List;

/**
 * One test of a csv-spec file.
 *
 * @param file the file's name without its ending
 * @param line the line of the test's name, from 1
 * @param query the query as the engine's own runner gives it: each line stripped, empty and comment lines left out
 * @param capabilities what its {@code required_capability} lines name
 * @param table header and rows as they stand
 * @param warnings warnings that must come, word for word
 * @param warningPatterns regular expressions of warnings that may come
 * @param refusal what the error says that the query must be refused with, in part; null for one that runs
 */
record CsvSpecCase(
        String file, String name, int line, String query, List<String> capabilities, CsvSpecTable table,
        List<String> warnings, List<String> warningPatterns, boolean ignoreOrder, String refusal) {
    /** {@code stats.maxOfInt}. */
    String id() {
        return file + "." + name;
    }
}
