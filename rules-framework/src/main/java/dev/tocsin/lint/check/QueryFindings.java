package dev.tocsin.lint.check;

import dev.tocsin.lint.RuleSubject;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.util.List;
import java.util.stream.Stream;

/** Sorts what the languages say about a query into the checks that users can name; each language has ids of its own. */
final class QueryFindings {
    private QueryFindings() {
    }

    static List<Diagnostic> syntax(RuleSubject subject) {
        return subject.syntaxFindings().stream().filter(d -> d.level() == Level.ERROR).toList();
    }

    static List<Diagnostic> fields(RuleSubject subject) {
        return subject.fieldFindings().stream().filter(QueryFindings::isField).toList();
    }

    static List<Diagnostic> types(RuleSubject subject) {
        return subject.fieldFindings().stream().filter(QueryFindings::isType).toList();
    }

    /** What is about neither syntax nor fields nor types: errors, or else what is milder. */
    static List<Diagnostic> others(RuleSubject subject, boolean errors) {
        Stream<Diagnostic> mild = subject.syntaxFindings().stream().filter(d -> d.level() != Level.ERROR);
        return Stream.concat(mild, subject.fieldFindings().stream())
                .filter(d -> !isField(d) && !isType(d) && (d.level() == Level.ERROR) == errors).toList();
    }

    private static boolean isField(Diagnostic d) {
        return d.id().endsWith("-unknown-field") || d.id().endsWith("-unknown-column");
    }

    private static boolean isType(Diagnostic d) {
        return d.id().endsWith("-type") && d.level() == Level.ERROR;
    }
}
