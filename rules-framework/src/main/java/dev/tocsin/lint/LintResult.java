package dev.tocsin.lint;

import dev.tocsin.source.Diagnostic;
import java.util.List;

/**
 * What the linter found.
 *
 * @param findings sorted by file and place
 * @param waivedFindings what was found and waived, in the same order
 */
public record LintResult(List<Finding> findings, List<Waived> waivedFindings) {
    /** Copies the lists. */
    public LintResult {
        findings = List.copyOf(findings);
        waivedFindings = List.copyOf(waivedFindings);
    }

    /**
     * A finding that somebody accepts.
     *
     * @param reason why, as the first waiver that covers it says
     * @param inFile whether a comment of the file says so; otherwise {@code tocsin.toml} does
     */
    public record Waived(Finding finding, String reason, boolean inFile) {
    }

    /** How many findings were waived. */
    public int waived() {
        return waivedFindings.size();
    }

    /** The findings without their edits. */
    public List<Diagnostic> diagnostics() {
        return findings.stream().map(Finding::diagnostic).toList();
    }
}
