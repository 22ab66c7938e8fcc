package dev.tocsin.lint;

import dev.tocsin.source.Diagnostic;
import java.util.List;

/**
 * What the linter found.
 *
 * @param findings sorted by file and place
 * @param waived how many findings were waived
 */
public record LintResult(List<Finding> findings, int waived) {
    /** Copies the list. */
    public LintResult {
        findings = List.copyOf(findings);
    }

    /** The findings without their edits. */
    public List<Diagnostic> diagnostics() {
        return findings.stream().map(Finding::diagnostic).toList();
    }
}
