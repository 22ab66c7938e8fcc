package dev.tocsin.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown that a rule's author wrote, made harmless: no HTML, no address but of http, https and relative ones, no fence that
 * stays open. Where it is not certain that a reader of Markdown takes something for code, it is treated as text.
 */
final class Prose {
    private static final Pattern FENCE = Pattern.compile("^([ \\t]*)(`{3,}(?=[^`]*$)|~{3,})(.*)$");
    /** A fence behind the mark of a list or quotation, which ends where the list does. */
    private static final Pattern INNER_FENCE = Pattern.compile("^([ \\t]*(?:[>*+-]|\\d+[.)])[ \\t>*+\\-\\d.)]*)(`{3,}|~{3,})");
    private static final Pattern RUN = Pattern.compile("`+");

    private final StringBuilder out = new StringBuilder();
    private final List<String> block = new ArrayList<>();

    private Prose() {
    }

    /** The text as harmless Markdown, without blank lines around it; its last line has no line feed. */
    static String of(String raw) {
        return of("", raw);
    }

    /** The same behind the beginning of a line, such as the mark of a list. */
    static String of(String lead, String raw) {
        String text = Markdown.lines(raw).strip();
        Prose prose = new Prose();
        prose.read((lead + text).split("\n", -1));
        return prose.out.substring(0, Math.max(0, prose.out.length() - 1));
    }

    private void read(String[] lines) {
        int at = 0;
        while (at < lines.length) {
            Matcher fence = FENCE.matcher(lines[at]);
            if (fence.matches()) {
                flush();
                at = code(lines, at + 1, fence);
            } else if (lines[at].isBlank()) {
                flush();
                out.append('\n');
                at++;
            } else {
                block.add(lines[at++]);
            }
        }
        flush();
    }

    /** Fences are moved to the beginning of the line: there alone is it certain what is inside. */
    private int code(String[] lines, int first, Matcher open) {
        String mark = open.group(2);
        String indent = open.group(1);
        Pattern close = Pattern.compile("[ \\t]*" + mark.charAt(0) + "{" + mark.length() + ",}[ \\t]*");
        out.append(mark).append(open.group(3).strip().replaceAll("[^A-Za-z0-9_+#.-].*", "")).append('\n');
        int at = first;
        while (at < lines.length && !close.matcher(lines[at]).matches()) {
            out.append(lines[at].startsWith(indent) ? lines[at].substring(indent.length()) : lines[at]).append('\n');
            at++;
        }
        out.append(mark).append('\n');
        return at + 1;
    }

    private void flush() {
        boolean certain = block.stream().allMatch(Prose::paired);
        for (String line : block) {
            Matcher inner = INNER_FENCE.matcher(line);
            String harmless = inner.find()
                    ? inner.group(1) + inner.group(2).replaceAll("(.)", "\\\\$1") + ProseText.of(line.substring(inner.end()))
                    : certain ? spans(line) : ProseText.of(line);
            out.append(harmless).append('\n');
        }
        block.clear();
    }

    /** Whether all code in the line begins and ends there, and no table can cut it in two. */
    private static boolean paired(String line) {
        if (INNER_FENCE.matcher(line).find()) {
            return false;
        }
        int at = 0;
        Matcher run = RUN.matcher(line);
        while (run.find(at)) {
            int end = close(line, run.end(), run.group());
            if (end < 0 || run.start() > 0 && line.charAt(run.start() - 1) == '\\' || line.substring(run.start(), end).contains("|")) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private static String spans(String line) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        Matcher run = RUN.matcher(line);
        while (run.find(at)) {
            int end = close(line, run.end(), run.group());
            out.append(ProseText.of(line.substring(at, run.start()))).append(line, run.start(), end);
            at = end;
        }
        return out.append(ProseText.of(line.substring(at))).toString();
    }

    /** Where the code ends that a run of backticks begins; -1 when it does not. */
    private static int close(String line, int from, String open) {
        Matcher run = RUN.matcher(line);
        int at = from;
        while (run.find(at)) {
            if (run.group().equals(open)) {
                return run.end();
            }
            at = run.end();
        }
        return -1;
    }
}
