package dev.tocsin.docs;

/** The page with the figures of how much of ATT&amp;CK the rules name. */
final class CoveragePage {
    /** Its path below the folder of the pages. */
    static final String PATH = "coverage.md";

    private CoveragePage() {
    }

    static String of(AttackCoverage coverage) {
        StringBuilder out = new StringBuilder("# Coverage of MITRE ATT&CK ").append(Markdown.text(coverage.version())).append("\n\n")
                .append("| tactic | techniques | sub-techniques | rules |\n|---|---|---|---|\n");
        for (AttackCoverage.Tactic tactic : coverage.tactics()) {
            row(out, "[" + Markdown.text(tactic.tactic().name()) + "](" + tactic.tactic().url() + ")", tactic.techniques(),
                    tactic.subtechniques(), tactic.rules());
        }
        row(out, "all", coverage.techniques(), coverage.subtechniques(), coverage.rules());
        return out.append("\nA technique counts when a rule names it or a sub-technique of it; what was revoked counts for its successor.\n")
                .toString();
    }

    private static void row(StringBuilder out, String name, AttackCoverage.Share techniques, AttackCoverage.Share parts, int rules) {
        out.append("| ").append(name).append(" | ").append(share(techniques)).append(" | ").append(share(parts)).append(" | ").append(rules)
                .append(" |\n");
    }

    private static String share(AttackCoverage.Share share) {
        return share.covered() + " of " + share.all() + " (" + share.percent() + "%)";
    }
}
