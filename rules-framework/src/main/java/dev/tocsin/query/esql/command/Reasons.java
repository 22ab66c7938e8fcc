package dev.tocsin.query.esql.command;

import dev.tocsin.event.Event;
import dev.tocsin.event.EventBatch;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Grid;
import dev.tocsin.query.Explanation.OfEvent;
import dev.tocsin.query.Explanation.OfRow;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.query.esql.evaluate.Cursor;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.extract.DissectPattern;
import dev.tocsin.query.esql.extract.GrokPattern;
import dev.tocsin.query.esql.extract.PatternException;
import dev.tocsin.query.esql.extract.Stop;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Why a command gave nothing. */
final class Reasons {
    private static final int MOST = 5;
    private static final int BEFORE_STOP = 20;
    private static final int AFTER_STOP = 20;

    private final Run run;
    private final Trace trace;

    Reasons(Run run, Trace trace) {
        this.run = run;
        this.trace = trace;
    }

    /** Why a source command gave no row. */
    Part source(Command command, EventBatch batch) {
        if (batch.size() == 0) {
            return new Statement("there are no events", command.span(), List.of());
        }
        if (command instanceof Command.From from) {
            List<String> indices = new ArrayList<>(new TreeSet<>(batch.events().stream().map(Event::index)
                    .filter(Objects::nonNull).toList()));
            return new Statement("no event is in the indices " + String.join(", ", from.indices()) + "; the events are in "
                    + String.join(", ", indices), command.span(), List.of());
        }
        return new Statement("this gave no row", command.span(), List.of());
    }

    /** Why a command made no row of those that it got. */
    Part command(Command command, Command before) {
        Trace.Given given = trace.given(before);
        if (command instanceof Command.Where where) {
            List<Part> children = new ArrayList<>();
            children.add(conjuncts(where.condition(), given));
            children.addAll(clauses(where.condition(), given));
            return new Statement("the first command that left nothing: the condition was true for none of "
                    + given.rows() + (given.rows() == 1 ? " row" : " rows"), command.span(), children);
        }
        return new Statement("the first command that left nothing", command.span(), List.of());
    }

    /** How often each part of a condition was true, false and null. */
    private Grid conjuncts(Expression condition, Trace.Given given) {
        List<List<String>> rows = new ArrayList<>();
        for (Expression part : parts(condition)) {
            int[] counts = new int[3];
            for (Page page : given.pages()) {
                Cursor cursor = run.bind(part, given.layout()).open(page);
                for (int row = 0; row < page.size(); row++) {
                    Object value = cursor.at(row);
                    counts[value == null ? 2 : Boolean.TRUE.equals(value) ? 0 : 1]++;
                }
            }
            rows.add(List.of(part.text().replaceAll("\\s+", " "), Integer.toString(counts[0]), Integer.toString(counts[1]),
                    Integer.toString(counts[2])));
        }
        return new Grid("rows by what each clause said", List.of("clause", "true", "false", "null"), rows);
    }

    private static List<Expression> parts(Expression condition) {
        if (condition instanceof Expression.Logical logical && logical.and()) {
            List<Expression> out = new ArrayList<>(parts(logical.left()));
            out.addAll(parts(logical.right()));
            return out;
        }
        return List.of(condition);
    }

    private List<Part> clauses(Expression condition, Trace.Given given) {
        List<Part> out = new ArrayList<>();
        Integer event = given.layout().numbers().get(FromCommand.EVENT);
        int number = 0;
        for (Page page : given.pages()) {
            ClauseReader reader = new ClauseReader(run, given.layout(), page);
            for (int row = 0; row < page.size() && out.size() < MOST; row++) {
                Clause clause = reader.read(condition, row);
                number++;
                out.add(event != null ? new OfEvent((Integer) page.column(event).value(row), clause) : new OfRow("row " + number, clause));
            }
        }
        return out;
    }

    /** The texts that DISSECT or GROK did not take apart, and where in each it stopped. */
    List<Part> extraction(Command command, Command before) {
        Trace.Given given = trace.given(before);
        Expression input = command instanceof Command.Dissect dissect ? dissect.input() : ((Command.Grok) command).input();
        List<Part> stopped = new ArrayList<>();
        int failed = 0;
        for (Page page : given.pages()) {
            Cursor cursor = run.bind(input, given.layout()).open(page);
            for (int row = 0; row < page.size(); row++) {
                for (Object text : MultiValue.values(cursor.at(row))) {
                    Stop stop = stop(command, (String) text);
                    if (stop != null && failed++ < MOST) {
                        stopped.add(new Statement(sentence((String) text, stop), null, List.of()));
                    }
                }
            }
        }
        return failed == 0 ? List.of() : List.of(new Statement(Commands.name(command).toUpperCase(java.util.Locale.ROOT) + " did not match "
                + failed + (failed == 1 ? " text" : " texts") + ", which made its columns null", command.span(), stopped));
    }

    private static Stop stop(Command command, String text) {
        try {
            if (command instanceof Command.Dissect dissect) {
                return DissectPattern.of(dissect.pattern(), dissect.appendSeparator()).stop(text);
            }
            Stop farthest = null;
            for (String written : ((Command.Grok) command).patterns()) {
                Stop stop = GrokPattern.of(written).stop(text);
                if (stop == null) {
                    return null;
                }
                farthest = farthest == null || stop.offset() > farthest.offset() ? stop : farthest;
            }
            return farthest;
        } catch (PatternException e) {
            return null;
        }
    }

    private static String sentence(String text, Stop stop) {
        String done = text.substring(Math.max(0, stop.offset() - BEFORE_STOP), stop.offset());
        String rest = text.substring(stop.offset(), Math.min(text.length(), stop.offset() + AFTER_STOP));
        return "stopped at character " + (stop.offset() + 1) + ": after \"" + done + "\" comes \"" + rest + "\", wanted \"" + stop.wanted()
                + "\"";
    }
}
