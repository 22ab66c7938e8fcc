package dev.tocsin.report;

import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.query.Explanation.Truth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The clauses of a query for one event: a line for each, with what it said and what the event has. */
final class ClauseTree {
    private static final int WIDEST = 60;
    private static final int MOST_CHILDREN = 12;
    private static final int MOST_VALUES = 5;
    private static final int DEEPEST = 40;
    private final String query;
    private final Paint paint;
    private final StringBuilder out = new StringBuilder();

    private ClauseTree(String query, Paint paint) {
        this.query = query;
        this.paint = paint;
    }

    /** The lines, each ended by a line feed. */
    static String of(String query, Clause root, String indent, Paint paint) {
        ClauseTree tree = new ClauseTree(query, paint);
        tree.clause(root, indent, 0);
        return tree.out.toString();
    }

    private void clause(Clause written, String indent, int depth) {
        Clause clause = asWritten(written);
        String label = clause.children().isEmpty() ? text(clause) : clause.operator();
        String padding = "  ".repeat(depth);
        out.append(indent).append(mark(clause.truth())).append(' ').append(padding).append(label);
        String seen = seen(clause);
        if (!seen.isEmpty()) {
            out.append(" ".repeat(Math.max(2, WIDEST / 2 - padding.length() - label.length()))).append(paint.faint(seen));
        }
        out.append('\n');
        if (depth >= DEEPEST && !clause.children().isEmpty()) {
            out.append(indent).append("      ").append(padding).append("  ...\n");
            return;
        }
        children(clause, indent, depth + 1);
    }

    /** What negates without saying so, as {@code !=} does, is one line and not the opposite of itself. */
    private static Clause asWritten(Clause clause) {
        if (!clause.operator().equals("not") || clause.children().size() != 1) {
            return clause;
        }
        Clause inner = clause.children().get(0);
        return inner.children().isEmpty() && inner.span() != null && inner.span().equals(clause.span())
                ? new Clause(inner.span(), inner.operator(), clause.truth(), inner.seen(), inner.note(), List.of()) : clause;
    }

    /** Of many alternatives that all failed the first ones are enough. */
    private void children(Clause clause, String indent, int depth) {
        int shown = 0;
        int left = 0;
        for (Clause child : clause.children()) {
            boolean telling = clause.operator().equals("or") ? child.truth() == Truth.TRUE : child.truth() != Truth.TRUE;
            if (shown < MOST_CHILDREN || telling && shown < 2 * MOST_CHILDREN) {
                clause(child, indent, depth);
                shown++;
            } else {
                left++;
            }
        }
        if (left > 0) {
            out.append(indent).append("      ").append("  ".repeat(depth)).append("... and ").append(left).append(" more\n");
        }
    }

    private String mark(Truth truth) {
        String word = String.format(Locale.ROOT, "%-5s", truth.name().toLowerCase(Locale.ROOT));
        return truth == Truth.TRUE ? paint.good(word) : truth == Truth.FALSE ? paint.bad(word) : paint.careful(word);
    }

    private String text(Clause clause) {
        if (clause.span() == null) {
            return clause.operator();
        }
        String text = clause.span().of(query).replaceAll("\\s+", " ").strip();
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
    }

    private static String seen(Clause clause) {
        String values = clause.seen().stream().map(ClauseTree::values).collect(Collectors.joining(", "));
        return clause.note() == null ? values : values.isEmpty() ? clause.note() : values + " (" + clause.note() + ")";
    }

    private static String values(Seen seen) {
        List<String> values = seen.values();
        if (values.isEmpty()) {
            return seen.field() + " has no value";
        }
        String shown = values.stream().limit(MOST_VALUES).map(ClauseTree::quoted).collect(Collectors.joining(", "));
        return seen.field() + " is " + shown + (values.size() > MOST_VALUES ? ", ... (" + values.size() + " values)" : "");
    }

    private static String quoted(String value) {
        String oneLine = value.replaceAll("\\R", " ");
        return '"' + (oneLine.length() <= WIDEST ? oneLine : oneLine.substring(0, WIDEST - 3) + "...") + '"';
    }
}
