package dev.tocsin.testing.lock;

import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Differences from a lock as findings at their places. */
final class LockFindings {
    private static final int MOST = 6;

    private LockFindings() {
    }

    static List<Diagnostic> of(List<LockChange> changes, RuleSet rules) {
        Map<String, RuleFile> files = rules.files().stream().collect(Collectors.toMap(RuleFile::path, Function.identity(), (a, b) -> a));
        return changes.stream().map(change -> finding(change, files.get(change.path()))).toList();
    }

    private static Diagnostic finding(LockChange change, RuleFile file) {
        boolean gone = file == null || change.kind() == LockChange.Kind.REMOVED;
        SourceText source = gone ? new SourceText(Lock.FILE, "") : file.source();
        Span span = gone ? Span.at(0) : file.rule().map(rule -> rule.keySpan("rule_id"))
                .orElseGet(() -> file.hunt().map(hunt -> hunt.table().entry("uuid").map(entry -> entry.keySpan()).orElse(Span.at(0))).orElse(Span.at(0)));
        String subject = change.kind() == LockChange.Kind.REMOVED ? change.path() + " " : "";
        return new Diagnostic(Level.ERROR, change.kind().finding(), source, span, subject + change.message() + details(change.details()), change.fix());
    }

    private static String details(List<String> details) {
        int more = details.size() - MOST;
        return details.isEmpty() ? "" : ": " + String.join("; ", details.subList(0, Math.min(MOST, details.size())))
                + (more > 0 ? "; and " + more + " more" : "");
    }
}
