package dev.tocsin.lint;

import dev.tocsin.history.TextDiff;
import dev.tocsin.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Applies the edits of findings to the texts of their files. */
public final class Fixer {
    private Fixer() {
    }

    /**
     * A file with its edits applied.
     *
     * @param source the text as it was
     * @param text the text as it is then
     * @param findings the findings that are mended
     */
    public record Fixed(SourceText source, String text, List<Finding> findings) {
        /** Copies the list. */
        public Fixed {
            findings = List.copyOf(findings);
        }

        /** The lines that change, as a unified diff with three lines around them. */
        public String diff() {
            return TextDiff.unified(source.name(), source.text(), text);
        }
    }

    /**
     * The files that change, sorted by name. Of findings whose edits touch the same place the first is mended and the others
     * are left for the next run, so that no edit is ever applied to a text that it was not made for.
     */
    public static List<Fixed> fix(List<Finding> findings) {
        Map<String, List<Finding>> byFile = findings.stream().filter(f -> !f.edits().isEmpty())
                .collect(Collectors.groupingBy(f -> f.diagnostic().source().name(), TreeMap::new, Collectors.toList()));
        return byFile.values().stream().map(Fixer::file).filter(f -> !f.text().equals(f.source().text())).toList();
    }

    private static Fixed file(List<Finding> findings) {
        List<Finding> mended = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        for (Finding finding : findings) {
            boolean free = finding.edits().stream().noneMatch(edit -> edits.stream().anyMatch(other -> touch(edit, other)));
            if (free) {
                edits.addAll(finding.edits());
                mended.add(finding);
            }
        }
        SourceText source = findings.get(0).diagnostic().source();
        StringBuilder text = new StringBuilder(source.text());
        edits.sort(Comparator.comparing((Edit e) -> e.span().start()).reversed());
        edits.forEach(edit -> text.replace(edit.span().start(), edit.span().end(), edit.replacement()));
        return new Fixed(source, text.toString(), mended);
    }

    private static boolean touch(Edit one, Edit other) {
        return one.span().start() <= other.span().end() && other.span().start() <= one.span().end();
    }
}
