package dev.tocsin.docs.site;

import dev.tocsin.docs.site.SiteMaterial.Change;
import dev.tocsin.history.FileLog;
import dev.tocsin.history.History;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commits that changed files. */
final class Changes {
    private static final int MOST = 21;

    private Changes() {
    }

    /** By the name of the file in messages; without a value, and with a warning, where there is no history that can be believed. */
    static Checked<Map<String, List<Change>>> of(Path root, Collection<RuleFile> files) {
        Checked<History> opened = History.open(root);
        if (!opened.ok()) {
            return Checked.refused(opened.diagnostics().stream().map(d -> warning(d.message())).toList());
        }
        try (History history = opened.value()) {
            if (history.shallow()) {
                return Checked.refused(List.of(warning("the clone is shallow, so that nobody can tell when files were changed:"
                        + " fetch all commits (fetch-depth: 0)")));
            }
            Checked<Map<Path, FileLog>> logs = history.logs(files.stream().map(RuleFile::file).toList(), MOST);
            if (!logs.ok()) {
                return Checked.refused(logs.diagnostics().stream().map(d -> warning(d.message())).toList());
            }
            Map<String, List<Change>> changes = new HashMap<>();
            files.forEach(file -> {
                FileLog log = logs.value().get(file.file());
                if (log != null && !log.commits().isEmpty()) {
                    changes.put(file.source().name(), log.commits().stream().map(c -> new Change(c.shortId(), c.date().atZone(ZoneOffset.UTC).toLocalDate(),
                            c.author(), c.subject())).toList());
                }
            });
            return Checked.of(changes);
        }
    }

    private static Diagnostic warning(String message) {
        return new Diagnostic(Level.WARNING, "site-history", new SourceText("tocsin:site", ""), Span.at(0), "pages have no history: " + message, null);
    }
}
