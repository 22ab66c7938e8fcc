package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.rule.Rule;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Position;
import dev.tocsin.source.SourceText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says of each event how far it came: index, window, filters, query. */
final class Explainer {
    private static final int MOST_TOGETHER = 5000;
    private final Scope scope;
    private final Run run;
    private final Selection selection;
    private final List<String> names;

    Explainer(Scope scope, Run run) {
        this.scope = scope;
        this.run = run;
        this.selection = scope.select(run);
        this.names = EventNames.of(run.events());
    }

    /**
     * What became of the events that never reached the query, what the rule type adds, and the query's own explanation.
     *
     * @param wanted the rows that are asked about
     * @param more what the rule type has to say
     */
    Explanation explain(RowSet wanted, List<Part> more) {
        List<Part> parts = new ArrayList<>();
        wanted.forEach(row -> {
            String reason = reason(row);
            if (reason != null) {
                parts.add(new Statement(names.get(row) + " " + reason, null, List.of()));
            }
        });
        parts.addAll(more);
        wanted.and(selection.visible()).and(selection.inside()).minus(selection.kept()).forEach(row -> parts.add(filtered(row)));
        CompiledQuery query = scope.query().orElse(null);
        if (query == null) {
            return new Explanation(noQuery(scope.rule()), parts);
        }
        EventBatch reached = run.events().select(asked(query, wanted));
        try {
            Explanation inner = query.explain(Scope.context(run, selection.now()), reached);
            parts.addAll(inner.parts());
            return new Explanation(inner.query(), parts);
        } catch (QueryRunException e) {
            parts.add(new Statement(e.diagnostic().message(), null, List.of()));
            return new Explanation(noQuery(scope.rule()), parts);
        }
    }

    /** Of a query that looks at several events together, the others matter too unless they are too many. */
    private RowSet asked(CompiledQuery query, RowSet wanted) {
        RowSet reached = selection.reached();
        if (!(query instanceof EventQuery) && reached.size() <= MOST_TOGETHER) {
            return reached;
        }
        // what a filter kept out although the query holds is explained by the filter alone
        RowSet keptOut = selection.matched().minus(selection.kept());
        return selection.visible().and(selection.inside()).and(wanted).minus(keptOut);
    }

    /** What to call the event of a row. */
    String name(int row) {
        return names.get(row);
    }

    /** How far each event came. */
    Selection selection() {
        return selection;
    }

    /** The first filter or exception that did not let an event through. */
    private Statement filtered(int row) {
        SourceText source = scope.rule().source();
        for (Predicate filter : scope.filters()) {
            Predicate bound = filter.at(selection.now());
            if (!bound.rows(run.events()).contains(row)) {
                Position place = source.position(bound.span().start());
                Clause clause = bound.explain(run.events(), row);
                String seen = seen(clause).stream().distinct().map(Explainer::words).collect(Collectors.joining(", "));
                return new Statement(names.get(row) + " is kept out by the filter at " + source.name() + ":" + place
                        + (seen.isEmpty() ? "" : ": " + seen), null, List.of());
            }
        }
        String item = scope.exceptions().stream().filter(exception -> exception.active(selection.now())
                        && exception.condition().at(selection.now()).rows(run.events()).contains(row))
                .map(exception -> "item \"" + exception.item().name() + "\" of list " + exception.item().list()).findFirst().orElse("an item");
        return new Statement(names.get(row) + " is excepted by " + item, null, List.of());
    }

    private static String words(Seen seen) {
        return seen.values().isEmpty() ? "the event has no " + seen.field()
                : seen.field() + " is " + seen.values().stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", "));
    }

    private static List<Seen> seen(Clause clause) {
        List<Seen> out = new ArrayList<>(clause.seen());
        clause.children().forEach(child -> out.addAll(seen(child)));
        return out;
    }

    private String reason(int row) {
        if (!selection.visible().contains(row)) {
            return "is in " + run.events().event(row).index() + ", which the rule's index patterns ("
                    + String.join(", ", scope.indices()) + ") do not cover";
        }
        if (selection.inside().contains(row)) {
            return null;
        }
        Instant time = selection.times().windowTime(row);
        if (time == null) {
            return "has no " + scope.time().orElse("@timestamp") + ", so it is in no window";
        }
        return selection.window().outsideBy(time)
                .map(by -> "is outside the window " + selection.window() + " by " + words(by)).orElse(null);
    }

    /** {@code 42 s}, {@code 3.5 h}. */
    static String words(Duration duration) {
        double seconds = Math.abs(duration.toMillis() / 1000.0);
        if (seconds < 120) {
            return number(seconds) + " s";
        }
        if (seconds < 2 * 3600) {
            return number(seconds / 60) + " min";
        }
        return seconds < 48 * 3600 ? number(seconds / 3600) + " h" : number(seconds / 86_400) + " days";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private static EmbeddedText noQuery(Rule rule) {
        return EmbeddedText.verbatim(rule.source(), rule.span("type").start(), rule.span("type").of(rule.source().text()));
    }
}
