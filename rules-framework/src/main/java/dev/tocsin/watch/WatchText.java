package dev.tocsin.watch;

import dev.tocsin.report.ConsoleReport;
import dev.tocsin.report.Paint;
import dev.tocsin.report.SummaryLine;
import dev.tocsin.testing.TestResults;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says to a person what a look showed. */
public final class WatchText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int MOST_FILES = 5;

    private final ConsoleReport report;

    /** Texts in colours or without. */
    public WatchText(Paint paint) {
        this.report = new ConsoleReport(paint);
    }

    /** Lines, each ended by a line feed: which files, the findings, the verdicts, and one line that sums up everything. */
    public String of(Update update, LocalTime time) {
        String now = TIME.format(time);
        StringBuilder out = new StringBuilder();
        if (!update.changes().isEmpty()) {
            out.append(now).append(' ').append(files(update.changes())).append('\n');
        }
        out.append(report.findings(update.broken())).append(report.findings(update.findings()));
        update.verdicts().forEach(verdict -> out.append(report.verdict(verdict)));
        update.results().problems().forEach(problem -> out.append("error ").append(problem).append('\n'));
        if (update.gone() > 0) {
            out.append(update.gone()).append(update.gone() == 1 ? " finding of another file is gone\n" : " findings of other files are gone\n");
        }
        return out.append(now).append(' ').append(summary(update)).append('\n').toString();
    }

    private static String summary(Update update) {
        Duration time = Duration.ofNanos(update.nanoseconds());
        if (!update.broken().isEmpty()) {
            return "nothing was looked at; mend the file, and it goes on";
        }
        TestResults results = update.results();
        return SummaryLine.of(results.rules(), update.all(), time).replaceFirst(" in [0-9.]+ s$", "; ")
                + SummaryLine.of(results, time).replaceFirst("^[^,]*, ", "");
    }

    private static String files(List<Change> changes) {
        return changes.stream().limit(MOST_FILES).map(change -> change.file() + " " + change.kind().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
                + (changes.size() > MOST_FILES ? " and " + (changes.size() - MOST_FILES) + " more files" : "");
    }
}
