package dev.tocsin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as lines of text with aligned columns. */
public final class TextTable {
    private static final int WIDEST = 80;

    private TextTable() {
    }

    /** The header, a rule and the rows, every line ended by a line feed; cells are cut at 80 characters. */
    public static String of(List<String> header, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(header.stream().map(TextTable::cell).toList());
        rows.forEach(row -> all.add(row.stream().map(TextTable::cell).toList()));
        int[] widths = IntStream.range(0, header.size())
                .map(i -> all.stream().filter(row -> i < row.size()).mapToInt(row -> row.get(i).length()).max().orElse(0)).toArray();
        StringBuilder out = new StringBuilder();
        line(out, all.get(0), widths);
        line(out, IntStream.of(widths).mapToObj("-"::repeat).toList(), widths);
        all.subList(1, all.size()).forEach(row -> line(out, row, widths));
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : "  ").append(cells.get(i))
                    .append(" ".repeat(i < widths.length ? Math.max(0, widths[i] - cells.get(i).length()) : 0));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String cell(String text) {
        String oneLine = text.replaceAll("\\R", " ").replace('\t', ' ');
        return oneLine.length() <= WIDEST ? oneLine : oneLine.substring(0, WIDEST - 3) + "...";
    }
}
