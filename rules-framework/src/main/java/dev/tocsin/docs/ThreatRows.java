package dev.tocsin.docs;

import dev.tocsin.rule.Threat;
import java.util.List;

/** The tactics, techniques and sub-techniques of a rule's page. */
final class ThreatRows {
    private ThreatRows() {
    }

    /** Appends the rows, the framework's name above each run of rows of one framework; nothing for no rows. */
    static void write(StringBuilder out, List<Threat> threats) {
        String framework = null;
        for (Threat threat : threats) {
            if (!threat.framework().equals(framework)) {
                framework = threat.framework();
                out.append(out.toString().endsWith("\n\n") ? "" : "\n").append("**Framework:** ").append(Markdown.text(framework))
                        .append("\n\n");
            }
            row(out, "Tactic", threat.tactic());
            for (Threat.Part technique : threat.techniques()) {
                row(out, "Technique", technique);
                technique.parts().forEach(part -> row(out, "Sub-technique", part));
            }
        }
    }

    private static void row(StringBuilder out, String kind, Threat.Part part) {
        out.append("- ").append(kind).append(":\n");
        out.append("  - Name: ").append(Markdown.text(part.name())).append('\n');
        out.append("  - ID: ").append(Markdown.text(part.id())).append('\n');
        out.append("  - Reference URL: ").append(Markdown.reference(part.reference())).append('\n');
    }
}
