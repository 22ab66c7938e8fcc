package dev.tocsin.report;

import dev.tocsin.source.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as GitLab reads them for its code quality view, which shows them beside the changed lines of a merge request. */
public final class CodeQuality {
    private CodeQuality() {
    }

    /**
     * A JSON list, ended by a line feed.
     *
     * @param folder the folder that names of files are relative to, as a path below the git repository with a slash at its end; empty
     *     for the repository itself
     */
    public static String of(List<Diagnostic> findings, String folder) {
        SarifPrints prints = new SarifPrints();
        return JsonResults.text(findings.stream().map(finding -> {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("description", finding.message() + (finding.fix() == null ? "" : "; " + finding.fix()));
            out.put("check_name", finding.id());
            out.put("fingerprint", prints.of(finding));
            out.put("severity", switch (finding.level()) {
                case ERROR -> "major";
                case WARNING -> "minor";
                case INFO -> "info";
            });
            out.put("location", Map.of("path", folder + finding.source().name(), "lines", Map.of("begin", finding.position().line())));
            return out;
        }).toList());
    }
}
