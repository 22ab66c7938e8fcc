package dev.tocsin.report;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Position;
import dev.tocsin.testing.Place;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines that GitHub Actions turns into remarks beside the changed lines of a pull request. */
public final class GithubAnnotations {
    /** GitHub shows no more of a kind from one step, and does not say that there were others. */
    private static final int MOST = 10;

    private final String folder;
    private final Map<String, List<String>> lines = new TreeMap<>();

    private GithubAnnotations(String folder) {
        this.folder = folder;
    }

    /**
     * A line for each case that is not good, at the rule, because that is what a person changes; for each problem; and for each
     * finding; each ended by a line feed. Where there are more of a kind than GitHub shows, the last one says how many are not shown.
     *
     * @param folder the folder that names of files are relative to, as a path below the git repository with a slash at its end; empty
     *     for the repository itself
     */
    public static String of(List<Diagnostic> findings, TestResults results, String folder) {
        GithubAnnotations all = new GithubAnnotations(folder);
        results.problems().forEach(problem -> all.add("error", "title=tocsin", problem));
        results.verdicts().stream().filter(verdict -> !verdict.good()).forEach(all::add);
        findings.forEach(all::add);
        StringBuilder out = new StringBuilder();
        all.lines.forEach((command, lines) -> lines.stream().limit(lines.size() > MOST ? MOST - 1 : MOST).forEach(out::append));
        all.lines.forEach((command, lines) -> {
            if (lines.size() > MOST) {
                out.append(line(command, "title=tocsin", lines.size() - MOST + 1 + " more of this kind: GitHub shows " + MOST
                        + " from one step; the log, results.json and lint.sarif have all"));
            }
        });
        return out.toString();
    }

    private void add(Verdict verdict) {
        Place place = verdict.testCase().subject().place();
        String message = verdict.headline() + "\n" + new ConsoleReport(Paint.NONE).verdict(verdict);
        add("error", file(place.source().name()) + ",line=" + place.line() + ",title=" + property(verdict.testCase().label()), message);
    }

    private void add(Diagnostic finding) {
        String command = switch (finding.level()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
        Position start = finding.position();
        Position end = finding.source().position(finding.span().end());
        // columns may only be given within one line
        String columns = start.line() == end.line() && end.column() > start.column()
                ? ",col=" + start.column() + ",endColumn=" + end.column() : "";
        add(command, file(finding.source().name()) + ",line=" + start.line() + columns + ",title=" + property(finding.id()),
                finding.fix() == null ? finding.message() : finding.message() + "\nfix: " + finding.fix());
    }

    private void add(String command, String properties, String message) {
        lines.computeIfAbsent(command, c -> new ArrayList<>()).add(line(command, properties, message));
    }

    private String file(String name) {
        return "file=" + property(name.startsWith("/") ? name : folder + name);
    }

    private static String line(String command, String properties, String message) {
        return "::" + command + " " + properties + "::" + data(message) + "\n";
    }

    private static String data(String text) {
        return text.strip().replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
