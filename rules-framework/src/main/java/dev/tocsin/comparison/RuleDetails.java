package dev.tocsin.comparison;

import dev.tocsin.comparison.AlertChange.Difference;
import dev.tocsin.comparison.AlertChange.Place;
import java.util.List;

/** One rule of a report in Markdown: everything that is different, folded. */
final class RuleDetails {
    private static final int MOST_ALERTS = 5;
    private static final int MOST_KEYS = 30;
    private static final int NAME = 120;
    private static final int VALUE = 160;
    private static final int LONG = 4000;
    private final RuleChange change;
    private final StringBuilder out = new StringBuilder();

    private RuleDetails(RuleChange change) {
        this.change = change;
    }

    /** The text, ended by a line feed; empty when the table says it all. */
    static String of(RuleChange change) {
        RuleDetails details = new RuleDetails(change);
        details.body();
        if (details.out.isEmpty()) {
            return "";
        }
        return "<details><summary>" + Comment.html(change.name(), NAME) + ": " + headline(change) + "</summary>\n\n" + details.file()
                + details.out + "\n</details>\n";
    }

    private static String headline(RuleChange change) {
        AlertChange alerts = change.alerts();
        return Words.what(change) + (alerts.same() ? "" : "; " + Words.count(alerts.lost().size(), "alert") + " lost, "
                + alerts.gained().size() + " gained");
    }

    private String file() {
        return Comment.code(change.path(), VALUE) + (change.moved() ? ", before " + Comment.code(change.before().orElse(""), VALUE) : "")
                + "\n";
    }

    private void body() {
        alerts("Alerts lost", change.alerts().lost());
        alerts("Alerts gained", change.alerts().gained());
        change.alerts().notes().forEach(note -> out.append("\nNot compared: ").append(Comment.code(note, LONG / 10)).append('\n'));
        change.relation().filter(relation -> change.kind() == RuleChange.Kind.CHANGED)
                .ifPresent(relation -> out.append('\n').append(Words.sentence(relation)).append('\n'));
        for (QueryChange query : change.queries()) {
            out.append("\n**Query** ").append(Comment.code(query.key(), NAME)).append("\n\n")
                    .append(Comment.words(query.before(), query.after(), LONG));
        }
        names("Fields", change.fields());
        names("Index patterns", change.indices());
        values();
    }

    private void alerts(String title, List<Difference> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        out.append("\n**").append(title).append(": ").append(alerts.size()).append("**");
        for (Place place : Place.values()) {
            long count = AlertChange.count(alerts, place);
            out.append(count == 0 ? "" : (out.charAt(out.length() - 1) == '*' ? " (" : ", ") + count + " on " + Words.place(place));
        }
        out.append(")\n\n");
        for (Difference alert : alerts.subList(0, Math.min(MOST_ALERTS, alerts.size()))) {
            out.append("- ").append(Comment.code(String.join(", ", alert.events()), VALUE));
            if (!alert.clause().isEmpty()) {
                out.append("<br>because of ").append(Comment.code(alert.clause(), VALUE));
            }
            if (!alert.reason().isEmpty()) {
                out.append("<br>").append(Comment.code(alert.reason(), 2 * VALUE));
            }
            out.append('\n');
        }
        if (alerts.size() > MOST_ALERTS) {
            out.append("- ... and ").append(alerts.size() - MOST_ALERTS).append(" more\n");
        }
    }

    private void names(String title, NameChanges names) {
        if (!names.none()) {
            out.append("\n**").append(title).append("**: ")
                    .append(Words.names(names.added(), names.removed(), name -> Comment.code(name, NAME))).append('\n');
        }
    }

    private void values() {
        List<ValueChange> all = change.values();
        if (all.isEmpty()) {
            return;
        }
        out.append("\n**Keys**\n\n");
        for (ValueChange value : all.subList(0, Math.min(MOST_KEYS, all.size()))) {
            out.append("- ").append(Comment.code(value.key(), NAME)).append(": ");
            if (value.list()) {
                String names = Words.names(value.added(), value.removed(), name -> Comment.code(name, VALUE));
                out.append(names.isEmpty() ? "another order" : names).append('\n');
            } else if (isLong(value)) {
                out.append("\n\n").append(Comment.words(value.before().isEmpty() ? "" : value.before().get(0),
                        value.after().isEmpty() ? "" : value.after().get(0), LONG / 2)).append('\n');
            } else {
                out.append(value.before().isEmpty() ? "none" : Comment.code(value.before().get(0), VALUE)).append(" → ")
                        .append(value.after().isEmpty() ? "none" : Comment.code(value.after().get(0), VALUE)).append('\n');
            }
        }
        if (all.size() > MOST_KEYS) {
            out.append("- ... and ").append(all.size() - MOST_KEYS).append(" more keys\n");
        }
    }

    private static boolean isLong(ValueChange value) {
        return java.util.stream.Stream.concat(value.before().stream(), value.after().stream())
                .anyMatch(text -> text.length() > VALUE || text.strip().indexOf('\n') >= 0);
    }
}
