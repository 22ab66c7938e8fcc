package dev.tocsin.comparison;

import dev.tocsin.comparison.AlertChange.Difference;
import dev.tocsin.history.WordDiff;
import java.util.List;

/** A comparison as plain text for a terminal. */
public final class ChangeConsole {
    private static final int MOST_RULES = 50;
    private static final int MOST_ALERTS = 3;
    private static final int WIDEST = 200;

    private ChangeConsole() {
    }

    /** A few lines for each rule, those with lost alerts first, every line ended by a line feed. */
    public static String of(Changes changes) {
        StringBuilder out = new StringBuilder();
        List<RuleChange> rules = changes.rules().stream().sorted(ChangeComment.ORDER).toList();
        rules.stream().limit(MOST_RULES).forEach(change -> rule(change, out));
        if (rules.size() > MOST_RULES) {
            out.append("... and ").append(Words.count(rules.size() - MOST_RULES, "rule")).append(" more\n");
        }
        changes.notes().forEach(note -> out.append("note: ").append(line(note)).append('\n'));
        return out.toString();
    }

    /** One line: {@code 3 changed, 1 added since origin/main (76c3908abc): 2 alerts lost, 5 gained}. */
    public static String summary(Changes changes) {
        return Words.kinds(changes) + " since " + changes.ref() + " (" + changes.base().shortId() + "): " + Words.alerts(changes) + ", on "
                + Words.count(changes.events(), "event") + " in " + Words.count(changes.cases(), "fixture");
    }

    private static void rule(RuleChange change, StringBuilder out) {
        AlertChange alerts = change.alerts();
        out.append(change.path()).append(": ").append(line(change.name())).append('\n');
        line(out, "what", Words.what(change) + change.before().filter(b -> change.moved()).map(b -> ", before " + b).orElse(""));
        line(out, "proof", change.relation().map(Words::sentence).orElse(""));
        line(out, "version", Words.version(change.version()));
        line(out, "alerts", alerts.same() ? "" : alerts.before() + " before, " + alerts.after() + " now: " + alerts.lost().size() + " lost, "
                + alerts.gained().size() + " gained");
        alerts(out, "lost", alerts.lost());
        alerts(out, "gained", alerts.gained());
        alerts.notes().forEach(note -> line(out, "not compared", note));
        change.queries().forEach(query -> line(out, query.key(), words(query)));
        line(out, "fields", Words.names(change.fields().added(), change.fields().removed(), name -> name));
        line(out, "index", Words.names(change.indices().added(), change.indices().removed(), name -> name));
        for (ValueChange value : change.values()) {
            line(out, value.key(), value.list() ? Words.names(value.added(), value.removed(), name -> name)
                    : String.join("", value.before()) + " → " + String.join("", value.after()));
        }
    }

    private static void alerts(StringBuilder out, String key, List<Difference> alerts) {
        for (Difference alert : alerts.subList(0, Math.min(MOST_ALERTS, alerts.size()))) {
            line(out, key, String.join(", ", alert.events()) + " (" + Words.place(alert.place()) + ")"
                    + (alert.reason().isEmpty() ? "" : ": " + alert.reason()));
        }
        if (alerts.size() > MOST_ALERTS) {
            line(out, key, "... and " + (alerts.size() - MOST_ALERTS) + " more");
        }
    }

    private static String words(QueryChange query) {
        StringBuilder out = new StringBuilder();
        for (WordDiff.Part part : WordDiff.of(query.before(), query.after())) {
            switch (part.kind()) {
                case KEPT -> out.append(part.text());
                case REMOVED -> out.append("[-").append(part.text().strip()).append("-] ");
                case ADDED -> out.append("{+").append(part.text().strip()).append("+} ");
            }
        }
        return out.toString().strip();
    }

    private static void line(StringBuilder out, String key, String value) {
        if (!value.isEmpty()) {
            out.append("  ").append(key).append(": ").append(line(value)).append('\n');
        }
    }

    private static String line(String text) {
        String plain = text.replaceAll("\\s+", " ").replaceAll("\\p{Cc}", "\uFFFD").strip();
        return plain.length() <= WIDEST * 3 ? plain : plain.substring(0, WIDEST * 3) + "...";
    }
}
