package dev.tocsin.report;

import dev.tocsin.configuration.Overlap;
import dev.tocsin.testing.Budgets;
import dev.tocsin.testing.matrix.Catch;
import dev.tocsin.testing.matrix.Matrix;
import dev.tocsin.testing.matrix.Noise;
import dev.tocsin.testing.matrix.Noise.Overlapping;
import dev.tocsin.testing.matrix.Row;
import dev.tocsin.testing.matrix.Subsumed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which rules also alert on whose events, for people and for programs. */
public final class NoiseReport {
    private static final int MOST = 200;
    private final Matrix matrix;
    private final Noise noise;
    private final List<Subsumed> subsumed;

    /** @param subsumed pairs of rules of which one looks for no more than the other */
    public NoiseReport(Matrix matrix, Noise noise, List<Subsumed> subsumed) {
        this.matrix = matrix;
        this.noise = noise;
        this.subsumed = List.copyOf(subsumed);
    }

    /** A page of Markdown; of long lists the first two hundred lines. */
    public String markdown() {
        StringBuilder out = new StringBuilder("# Noise matrix\n\n").append(summary()).append("\n");
        section(out, "Alerts on the events of other rules", "| rule | also alerts on | alerts | declared |\n|---|---|---|---|\n",
                noise.overlaps().stream().map(one -> "| " + cell(one.row().folder()) + " | " + cell(one.owner()) + " | " + one.alerts() + " on "
                        + fixtures(one.catches().size()) + " | " + cell(one.row().hunt() ? "a hunt" : one.declared().orElse("no")) + " |").toList());
        section(out, "Alerts on the benign corpus", "| rule | alerts | rate |\n|---|---|---|\n", noise.benign().stream().map(row -> "| "
                + cell(row.folder()) + " | " + Noise.benignAlerts(row) + " | " + rate(row) + " |").toList());
        section(out, "Rules with the same alerts on all fixtures", "", noise.duplicates().stream().map(rows -> "- "
                + String.join(", ", rows.stream().map(row -> cell(row.folder())).toList())).toList());
        section(out, "Rules that look for no more than another one", "", subsumed.stream().map(pair -> "- " + cell(path(pair.narrow().path()))
                + (pair.equal() ? " looks for the same events as " : " looks for no other events than ") + cell(path(pair.wide().path()))).toList());
        section(out, "Declared overlaps that there are none of", "", noise.unused().stream().map(one -> "- " + cell(one.rule()) + " on "
                + cell(String.join(", ", one.on()))).toList());
        section(out, "Not tried on the events of others", "", noise.untried().stream().map(row -> "- " + cell(row.folder()) + ": "
                + cell(row.untried())).toList());
        section(out, "Runs that ended with an error", "", noise.failed().stream().map(one -> "- " + cell(one.row().folder()) + " on "
                + cell(one.fixture())).toList());
        return out.toString();
    }

    /** JSON; keys are only ever added. */
    public String json() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("benign_events", matrix.benignEvents());
        out.put("fixtures", matrix.fixtures().stream().map(one -> Map.of("name", one.name(), "owner", one.owner(), "events", one.events()))
                .map(java.util.TreeMap::new).toList());
        out.put("rules", matrix.rows().stream().map(NoiseReport::row).toList());
        out.put("overlaps", noise.overlaps().stream().map(NoiseReport::overlap).toList());
        out.put("unused_overlaps", noise.unused().stream().map(Overlap::rule).toList());
        out.put("same_alerts", noise.duplicates().stream().map(rows -> rows.stream().map(Row::path).toList()).toList());
        out.put("subsumed", subsumed.stream().map(pair -> new java.util.TreeMap<>(Map.of("narrow", pair.narrow().path(), "wide", pair.wide().path(),
                "equal", pair.equal()))).toList());
        return JsonResults.text(out);
    }

    /** Lines for a console: undeclared overlaps, the first two hundred, and what else was found; every line ended by a line feed. */
    public String console() {
        StringBuilder out = new StringBuilder();
        List<Overlapping> undeclared = noise.undeclared();
        for (Overlapping one : undeclared.subList(0, Math.min(MOST, undeclared.size()))) {
            out.append(one.row().folder()).append(" also alerts on ").append(one.owner()).append(": ").append(alerts(one.alerts())).append(" on ")
                    .append(fixtures(one.catches().size())).append('\n');
        }
        if (undeclared.size() > MOST) {
            out.append("... and ").append(undeclared.size() - MOST).append(" more\n");
        }
        noise.unused().forEach(one -> out.append("declared, but there is no such overlap: ").append(one.rule()).append(" on ")
                .append(String.join(", ", one.on())).append('\n'));
        noise.duplicates().forEach(rows -> out.append("the same alerts on all fixtures: ")
                .append(String.join(", ", rows.stream().map(Row::folder).toList())).append('\n'));
        subsumed.forEach(pair -> out.append(path(pair.narrow().path())).append(pair.equal() ? " looks for the same events as "
                : " looks for no other events than ").append(path(pair.wide().path())).append('\n'));
        return out.append("matrix: ").append(summary()).toString();
    }

    private String summary() {
        long declared = noise.overlaps().stream().filter(one -> one.declared().isPresent()).count();
        List<String> parts = new ArrayList<>(List.of(matrix.rows().size() + " rules and hunts on " + fixtures(matrix.fixtures().size()),
                noise.undeclared().size() + " overlaps not declared, " + declared + " declared",
                noise.benign().size() + " with alerts on " + matrix.benignEvents() + " benign events"));
        parts.add(noise.untried().size() + " not tried on the events of others");
        return String.join("; ", parts) + "\n";
    }

    /** Few events say nothing about a rate. */
    private String rate(Row row) {
        long events = matrix.benignEvents();
        return events < Budgets.EVENTS ? "too few events" : String.format(Locale.ROOT, "%.1f for 100,000 events",
                (double) Noise.benignAlerts(row) * Budgets.EVENTS / events);
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", row.id());
        out.put("name", row.name());
        out.put("path", row.path());
        out.put("hunt", row.hunt());
        out.put("untried", row.untried());
        out.put("alerts", row.catches().stream().map(NoiseReport::found).toList());
        return out;
    }

    private static Map<String, Object> found(Catch one) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("fixture", one.fixture());
        out.put("own", one.own());
        out.put("alerts", one.alerts());
        out.put("events", one.which());
        return out;
    }

    private static Map<String, Object> overlap(Overlapping one) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("rule", one.row().path());
        out.put("on", one.owner());
        out.put("alerts", one.alerts());
        out.put("declared", one.declared().orElse(null));
        return out;
    }

    private static void section(StringBuilder out, String title, String head, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("\n## ").append(title).append("\n\n").append(head);
            lines.subList(0, Math.min(MOST, lines.size())).forEach(line -> out.append(line).append('\n'));
            out.append(lines.size() > MOST ? "\n... and " + (lines.size() - MOST) + " more\n" : "");
        }
    }

    private static String path(String file) {
        return file.replaceFirst("\\.toml$", "");
    }

    private static String alerts(int number) {
        return number + (number == 1 ? " alert" : " alerts");
    }

    private static String fixtures(int number) {
        return number + (number == 1 ? " fixture" : " fixtures");
    }

    /** Names are untrusted: nothing in them may act as Markdown or HTML. */
    private static String cell(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_{}\\[\\]()#+!|~])", "\\\\$1").replaceAll("\\R", " ");
    }
}
