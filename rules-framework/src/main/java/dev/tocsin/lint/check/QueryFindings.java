package dev.tocsin.lint.check;

import dev.tocsin.event.Schema;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.value.Suggestions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sorts what the languages say about a query into the checks that users can name; each language has ids of its own. */
final class QueryFindings {
    private static final Pattern MEANT = Pattern.compile("did you mean [`\"\\[]?([^`\"\\]?]+)");

    private QueryFindings() {
    }

    static List<Diagnostic> syntax(RuleSubject subject) {
        return subject.syntaxFindings().stream().filter(d -> d.level() == Level.ERROR).toList();
    }

    /**
     * KQL and Lucene find nothing where a field does not exist, and say nothing; the other languages refuse such a field. Where
     * only ECS and integrations are known, a field may exist all the same: then it is worth knowing, and a warning only when
     * its name looks like that of another.
     */
    static List<Diagnostic> fields(RuleSubject subject) {
        Schema schema = subject.schema().orElse(null);
        if (schema == null || !subject.rule().metadata().checkFields()) {
            return List.of();
        }
        Stream<Diagnostic> said = subject.fieldFindings().stream().filter(QueryFindings::isField);
        if (List.of("kuery", "lucene").contains(subject.rule().language())) {
            said = Stream.concat(said, subject.facts().stream().flatMap(f -> f.fields().stream())
                    .filter(use -> use.path().indexOf('*') < 0 && schema.field(use.path()).isEmpty())
                    .map(use -> unknown(subject, schema, use)));
        }
        return said.map(d -> schema.complete() || d.level() != Level.WARNING || isSlip(d)
                ? d : new Diagnostic(Level.INFO, d.id(), d.source(), d.span(), d.message(), d.fix())).toList();
    }

    /** Whether the fix names a field that differs from the one that was found by a slip of the pen. */
    private static boolean isSlip(Diagnostic d) {
        Matcher meant = MEANT.matcher(d.fix() == null ? "" : d.fix());
        return meant.lookingAt() && Suggestions.isSlip(d.span().of(d.source().text()).replace("`", ""), meant.group(1));
    }

    private static Diagnostic unknown(RuleSubject subject, Schema schema, QueryFacts.FieldUse use) {
        List<String> near = schema.suggestions(use.path());
        String message = schema.complete() ? "no index of the rule has the field \"" + use.path() + "\", so that this never holds"
                : "no schema knows the field \"" + use.path() + "\"";
        return subject.queryText().orElseThrow().diagnostic(Level.WARNING, "query-field", use.span(), message,
                near.isEmpty() ? null : "did you mean \"" + near.get(0) + "\"?");
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
