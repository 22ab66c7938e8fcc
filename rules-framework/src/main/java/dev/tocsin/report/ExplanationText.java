package dev.tocsin.report;

import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Grid;
import dev.tocsin.query.Explanation.OfEvent;
import dev.tocsin.query.Explanation.OfRow;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.source.Excerpt;
import java.util.List;
import java.util.function.IntFunction;

/** An explanation of a run as text for people. */
public final class ExplanationText {
    private static final int MOST_ROWS = 50;
    private final Explanation explanation;
    private final IntFunction<String> events;
    private final Paint paint;
    private final StringBuilder out = new StringBuilder();

    private ExplanationText(Explanation explanation, IntFunction<String> events, Paint paint) {
        this.explanation = explanation;
        this.events = events;
        this.paint = paint;
    }

    /**
     * The text, every line ended by a line feed.
     *
     * @param events what to call an event, by its number
     */
    public static String of(Explanation explanation, IntFunction<String> events, Paint paint) {
        ExplanationText text = new ExplanationText(explanation, events, paint);
        text.parts(explanation.parts(), "");
        return text.out.toString();
    }

    private void parts(List<Part> parts, String indent) {
        for (Part part : parts) {
            if (part instanceof OfEvent event) {
                out.append(indent).append(paint.strong(events.apply(event.event()))).append('\n');
                out.append(ClauseTree.of(explanation.query().text(), event.clauses(), indent + "  ", paint));
            } else if (part instanceof OfRow row) {
                out.append(indent).append(paint.strong(row.row())).append('\n');
                out.append(ClauseTree.of(explanation.query().text(), row.clauses(), indent + "  ", paint));
            } else if (part instanceof Statement statement) {
                statement(statement, indent);
            } else if (part instanceof Grid grid) {
                grid(grid, indent);
            }
        }
    }

    private void statement(Statement statement, String indent) {
        out.append(indent).append(statement.text()).append('\n');
        if (statement.span() != null) {
            Excerpt.of(explanation.query().source(), explanation.query().toSource(statement.span())).lines()
                    .forEach(line -> out.append(indent).append(paint.faint(line)).append('\n'));
        }
        parts(statement.children(), indent + "  ");
    }

    private void grid(Grid grid, String indent) {
        out.append(indent).append(grid.title()).append('\n');
        List<List<String>> shown = grid.rows().subList(0, Math.min(MOST_ROWS, grid.rows().size()));
        TextTable.of(grid.header(), shown).lines().forEach(line -> out.append(indent).append("  ").append(line).append('\n'));
        if (shown.size() < grid.rows().size()) {
            out.append(indent).append("  ... and ").append(grid.rows().size() - shown.size()).append(" more\n");
        }
    }
}
