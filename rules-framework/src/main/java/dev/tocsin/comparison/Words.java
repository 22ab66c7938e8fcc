package dev.tocsin.comparison;

import dev.tocsin.comparison.AlertChange.Place;
import dev.tocsin.query.predicate.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What all reports say in the same words. */
final class Words {
    private Words() {
    }

    /** {@code 1 rule}, {@code 2 rules}. */
    static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    /** {@code 3 changed, 1 added, 1 removed}; what there is none of is left out. */
    static String kinds(Changes changes) {
        List<String> parts = new ArrayList<>();
        for (RuleChange.Kind kind : RuleChange.Kind.values()) {
            if (changes.count(kind) > 0) {
                parts.add(changes.count(kind) + " " + kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return parts.isEmpty() ? "no rule is different" : String.join(", ", parts);
    }

    /** {@code 2 alerts lost, 5 gained (3 on benign events)}. */
    static String alerts(Changes changes) {
        long benign = changes.rules().stream().mapToLong(r -> AlertChange.count(r.alerts().gained(), Place.BENIGN)).sum();
        return count(changes.lost(), "alert") + " lost, " + changes.gained() + " gained" + (benign > 0 ? " (" + benign
                + " on benign events)" : "");
    }

    /** The groups of keys that differ, as a reviewer would name them. */
    static String what(RuleChange change) {
        return switch (change.kind()) {
            case ADDED -> change.hunt() ? "new hunt" : "new rule";
            case REMOVED -> "removed";
            case RENAMED -> "renamed";
            case AFFECTED -> "text is the same";
            case CHANGED -> String.join(", ", groups(change));
        };
    }

    private static Set<String> groups(RuleChange change) {
        Set<String> groups = new LinkedHashSet<>();
        change.values().stream().filter(v -> v.key().equals("rule.type")).forEach(v -> groups.add("type"));
        if (!change.queries().isEmpty()) {
            groups.add("query");
        }
        if (!change.indices().none()) {
            groups.add("index");
        }
        change.values().forEach(value -> groups.add(group(value.key())));
        if (change.moved()) {
            groups.add("renamed");
        }
        return groups.isEmpty() ? Set.of("cannot be read") : groups;
    }

    private static String group(String key) {
        String name = key.startsWith("rule.") ? key.substring(5).replaceFirst("[.\\[].*", "") : "";
        return switch (name) {
            case "type", "language" -> "type";
            case "from", "to", "interval" -> "schedule";
            case "severity", "risk_score" -> "severity";
            case "filters", "threat", "tags" -> name;
            case "alert_suppression" -> "suppression";
            case "exceptions_list" -> "exceptions";
            case "name", "description", "note", "setup", "references", "false_positives", "author" -> "text";
            case "threshold", "new_terms", "new_terms_fields", "history_window_start", "threat_mapping", "threat_index",
                    "threat_filters", "anomaly_threshold", "machine_learning_job_id", "max_signals", "timestamp_override",
                    "data_view_id" -> name.replace('_', ' ');
            default -> "metadata";
        };
    }

    /** In one word. */
    static String relation(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    /** In a sentence. */
    static String sentence(Relation relation) {
        return switch (relation) {
            case EQUAL -> "Query, filters and index patterns provably let through the same events as before.";
            case NARROWER -> "Query, filters and index patterns provably let through no event that they did not let through before.";
            case WIDER -> "Query, filters and index patterns provably let through every event that they let through before.";
            case UNKNOWN -> "Whether query, filters and index patterns let through fewer, more or the same events could not be proved.";
        };
    }

    /** What a version says; empty for what came or went. */
    static String version(VersionChange version) {
        String was = version.before().orElse("none");
        String is = version.after().orElse("none");
        return switch (version.state()) {
            case RAISED -> version.key() + " " + was + " → " + is;
            case SAME -> version.key() + " not raised";
            case LOWERED -> version.key() + " lowered: " + was + " → " + is;
            case NONE -> "";
        };
    }

    /** Whose events they are. */
    static String place(Place place) {
        return switch (place) {
            case OWN -> "own fixtures";
            case OTHER -> "fixtures of other rules";
            case BENIGN -> "benign events";
            case CORPUS -> "events of the corpus";
        };
    }

    /** Names that came and went: {@code + a, b; - c}, each as {@code shown} writes it. */
    static String names(List<String> added, List<String> removed, java.util.function.UnaryOperator<String> shown) {
        List<String> parts = new ArrayList<>();
        added.forEach(name -> parts.add("+ " + shown.apply(name)));
        removed.forEach(name -> parts.add("− " + shown.apply(name)));
        return String.join(", ", parts);
    }
}
