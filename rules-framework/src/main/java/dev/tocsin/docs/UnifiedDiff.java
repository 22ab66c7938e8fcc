package dev.tocsin.docs;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts in the unified format, with three lines around each change. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    /** Where the product of the differing lines is larger, they are shown as one change. */
    private static final long MOST_CELLS = 4_000_000;

    private UnifiedDiff() {
    }

    private record Line(char mark, String text) {
    }

    /** The difference with the two names above it; each line ended by a line feed; empty for equal texts. */
    static String of(String oldName, String before, String newName, String after) {
        if (before.equals(after)) {
            return "";
        }
        List<Line> script = script(lines(before), lines(after));
        StringBuilder out = new StringBuilder("--- " + oldName + "\n+++ " + newName + "\n");
        int oldLine = 1;
        int newLine = 1;
        int at = 0;
        while (at < script.size()) {
            int change = next(script, at);
            if (change == script.size()) {
                break;
            }
            int start = Math.max(at, change - CONTEXT);
            oldLine += start - at;
            newLine += start - at;
            int end = change;
            for (int again = change; again < script.size() && again - end <= 2 * CONTEXT; again = next(script, again + 1)) {
                end = again;
            }
            end = Math.min(script.size(), end + 1 + CONTEXT);
            List<Line> hunk = script.subList(start, end);
            int olds = (int) hunk.stream().filter(l -> l.mark() != '+').count();
            int news = (int) hunk.stream().filter(l -> l.mark() != '-').count();
            out.append("@@ -").append(range(oldLine, olds)).append(" +").append(range(newLine, news)).append(" @@\n");
            hunk.forEach(l -> out.append(l.mark()).append(l.text()).append('\n'));
            oldLine += olds;
            newLine += news;
            at = end;
        }
        return out.toString();
    }

    private static String range(int line, int count) {
        return (count == 0 ? line - 1 : line) + (count == 1 ? "" : "," + count);
    }

    private static int next(List<Line> script, int from) {
        int at = from;
        while (at < script.size() && script.get(at).mark() == ' ') {
            at++;
        }
        return at;
    }

    /** A carriage return or a missing last line end is a difference and must be seen. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        boolean ended = text.endsWith("\n");
        List<String> lines = new ArrayList<>(List.of((ended ? text.substring(0, text.length() - 1) : text).replace("\r", "\\r").split("\n", -1)));
        if (!ended) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\\ no line end");
        }
        return lines;
    }

    private static List<Line> script(List<String> a, List<String> b) {
        int head = 0;
        while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < a.size() - head && tail < b.size() - head && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<Line> script = new ArrayList<>();
        a.subList(0, head).forEach(l -> script.add(new Line(' ', l)));
        middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), script);
        a.subList(a.size() - tail, a.size()).forEach(l -> script.add(new Line(' ', l)));
        return script;
    }

    private static void middle(List<String> a, List<String> b, List<Line> script) {
        int rows = a.size();
        int columns = b.size();
        boolean small = (long) rows * columns <= MOST_CELLS;
        int[][] common = new int[small ? rows + 1 : 1][small ? columns + 1 : 1];
        for (int i = rows - 1; small && i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (small && i < rows && j < columns && a.get(i).equals(b.get(j))) {
                script.add(new Line(' ', a.get(i++)));
                j++;
            } else if (i < rows && (!small || j == columns || common[i + 1][j] >= common[i][j + 1])) {
                script.add(new Line('-', a.get(i++)));
            } else {
                script.add(new Line('+', b.get(j++)));
            }
        }
    }
}
