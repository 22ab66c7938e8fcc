package dev.tocsin.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two texts as a unified diff. Lines that were changed in place keep the comparison simple and fast. */
final class UnifiedDiff {
    private static final int AROUND = 3;

    private final List<String> before;
    private final List<String> after;
    private final List<int[]> changes = new ArrayList<>();

    private UnifiedDiff(String before, String after) {
        this.before = lines(before);
        this.after = lines(after);
    }

    /** Empty when the texts are equal. */
    static String of(String name, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        UnifiedDiff diff = new UnifiedDiff(before, after);
        diff.compare();
        StringBuilder out = new StringBuilder("--- " + quoted("a/" + name) + "\n+++ " + quoted("b/" + name) + "\n");
        diff.write(out);
        return out.toString();
    }

    /** A name as git writes it: with blanks a tab ends it, with quotes or control characters it is quoted. */
    private static String quoted(String name) {
        if (name.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\' || c == 0x7F)) {
            return name.indexOf(' ') < 0 ? name : name + "\t";
        }
        StringBuilder out = new StringBuilder("\"");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= ' ' && b != '"' && b != '\\' && b != 0x7F;
            out.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "\\%03o", b & 0xFF));
        }
        return out.append('"').toString();
    }

    /** Each with its line end. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    /** Finds the stretches that differ, each as first and last line before, first and last line after, ends not included. */
    private void compare() {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
                continue;
            }
            int[] next = meeting(i, j);
            changes.add(new int[] {i, next[0], j, next[1]});
            i = next[0];
            j = next[1];
        }
    }

    /** The nearest lines from which on the texts agree again. */
    private int[] meeting(int i, int j) {
        int farthest = before.size() - i + after.size() - j;
        for (int distance = 1; distance <= farthest; distance++) {
            for (int a = Math.max(0, distance - (after.size() - j)); a <= Math.min(distance, before.size() - i); a++) {
                int b = distance - a;
                boolean ends = i + a == before.size() && j + b == after.size();
                if (ends || i + a < before.size() && j + b < after.size() && before.get(i + a).equals(after.get(j + b))) {
                    return new int[] {i + a, j + b};
                }
            }
        }
        return new int[] {before.size(), after.size()};
    }

    private void write(StringBuilder out) {
        for (int first = 0; first < changes.size(); ) {
            int last = first;
            while (last + 1 < changes.size() && changes.get(last + 1)[0] - changes.get(last)[1] <= 2 * AROUND) {
                last++;
            }
            hunk(changes.subList(first, last + 1), out);
            first = last + 1;
        }
    }

    private void hunk(List<int[]> hunk, StringBuilder out) {
        int[] first = hunk.get(0);
        int[] last = hunk.get(hunk.size() - 1);
        int lead = Math.min(AROUND, first[0]);
        int trail = Math.min(AROUND, before.size() - last[1]);
        int from = first[0] - lead;
        int to = last[1] + trail;
        out.append("@@ -").append(range(from, to)).append(" +").append(range(first[2] - lead, last[3] + trail)).append(" @@\n");
        int at = from;
        for (int[] change : hunk) {
            append(out, ' ', before.subList(at, change[0]));
            append(out, '-', before.subList(change[0], change[1]));
            append(out, '+', after.subList(change[2], change[3]));
            at = change[1];
        }
        append(out, ' ', before.subList(at, to));
    }

    private static String range(int from, int to) {
        return (to > from ? from + 1 : from) + (to - from == 1 ? "" : "," + (to - from));
    }

    private static void append(StringBuilder out, char sign, List<String> lines) {
        for (String line : lines) {
            out.append(sign).append(line);
            if (!line.endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
    }
}
