package dev.tocsin.comparison;

import dev.tocsin.comparison.AlertChange.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A comparison as Markdown for a comment of a pull request: a row for each rule first, then the details of each, folded. */
public final class ChangeComment {
    /** What GitHub takes, in characters, less some for safety. */
    public static final int LONGEST = 65_000;
    /** The first line, by which a workflow finds the comment that it wrote before. */
    public static final String MARK = "<!-- tocsin:diff -->";
    private static final int NAME = 80;
    private static final int PATH = 120;
    private final Changes changes;
    private final int longest;
    private final String elsewhere;
    private final StringBuilder out = new StringBuilder();

    private ChangeComment(Changes changes, int longest, String elsewhere) {
        this.changes = changes;
        this.longest = longest;
        this.elsewhere = elsewhere;
    }

    /**
     * The text, every line ended by a line feed; what matters most comes first: lost alerts, then new alerts on benign events.
     *
     * @param longest the most characters; what does not fit is left out, and the text says how much
     * @param elsewhere where everything can be read
     */
    public static String of(Changes changes, int longest, String elsewhere) {
        ChangeComment comment = new ChangeComment(changes, longest, elsewhere);
        comment.head();
        comment.rules(changes.rules().stream().sorted(ORDER).toList());
        return comment.out.toString();
    }

    /** By what a reviewer must not miss. */
    static final Comparator<RuleChange> ORDER = Comparator.comparingInt((RuleChange r) -> -r.alerts().lost().size())
            .thenComparing(r -> -AlertChange.count(r.alerts().gained(), Place.BENIGN))
            .thenComparing(r -> -r.alerts().gained().size()).thenComparing(RuleChange::kind).thenComparing(RuleChange::path);

    private void head() {
        out.append(MARK).append("\n### Detection rules: ").append(Words.kinds(changes)).append("\n\n");
        out.append("Compared with ").append(Comment.code(changes.ref(), NAME)).append(" (").append(changes.base().shortId()).append(")");
        out.append(changes.rules().isEmpty() ? ".\n" : ": **" + Words.alerts(changes) + "**, on " + Words.count(changes.events(), "event")
                + " in " + Words.count(changes.cases(), "fixture") + ".\n");
        List<String> shown = changes.notes().subList(0, Math.min(10, changes.notes().size()));
        shown.forEach(note -> out.append("\n> ").append(Comment.code(note, 4 * NAME)).append('\n'));
        if (shown.size() < changes.notes().size()) {
            out.append("\n> ... and ").append(changes.notes().size() - shown.size()).append(" more notes\n");
        }
    }

    private void rules(List<RuleChange> rules) {
        if (rules.isEmpty()) {
            return;
        }
        out.append("\n| rule | what | lost | gained | query | version |\n|---|---|--:|--:|---|---|\n");
        int room = longest - 1000;
        int rows = 0;
        for (RuleChange change : rules) {
            String row = row(change);
            if (out.length() + row.length() > room) {
                break;
            }
            out.append(row);
            rows++;
        }
        List<RuleChange> without = new ArrayList<>(rules.subList(rows, rules.size()));
        StringBuilder details = new StringBuilder();
        for (RuleChange change : rules.subList(0, rows)) {
            String text = RuleDetails.of(change);
            if (out.length() + details.length() + text.length() + 1 > room) {
                without.add(change);
            } else if (!text.isEmpty()) {
                details.append('\n').append(text);
            }
        }
        if (rows < rules.size()) {
            out.append("\n... and ").append(Words.count(rules.size() - rows, "rule")).append(" more.\n");
        }
        out.append(details);
        if (!without.isEmpty()) {
            out.append("\nThe details of ").append(Words.count(without.size(), "rule")).append(" do not fit here; all of them are in ")
                    .append(Comment.code(elsewhere, NAME)).append(".\n");
        }
    }

    private String row(RuleChange change) {
        AlertChange alerts = change.alerts();
        long benign = AlertChange.count(alerts.gained(), Place.BENIGN);
        String lost = alerts.lost().isEmpty() ? "" : "**" + alerts.lost().size() + "**";
        String gained = alerts.gained().isEmpty() ? "" : alerts.gained().size() + (benign > 0 ? " (**" + benign + " benign**)" : "");
        return "| " + Comment.cell(change.name(), NAME) + "<br>" + Comment.cell(change.path(), PATH) + " | " + Words.what(change) + " | "
                + lost + " | " + gained + (alerts.notes().isEmpty() ? "" : " (not compared everywhere)") + " | "
                + change.relation().map(Words::relation).orElse("") + " | " + version(change.version()) + " |\n";
    }

    private static String version(VersionChange version) {
        String words = Words.version(version);
        return words.isEmpty() ? "" : Comment.cell(words, NAME);
    }
}
