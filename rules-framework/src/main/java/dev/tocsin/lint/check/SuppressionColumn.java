package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RuleType;

/** Alerts are grouped by columns of the query. */
final class SuppressionColumn implements Check.OfRule {
    /** A column that only a comment names is not made. */
    private static final java.util.regex.Pattern COMMENT = java.util.regex.Pattern.compile("//[^\n]*|(?s:/\\*.*?\\*/)");

    @Override
    public About about() {
        return About.warning("suppression-column", "an ES|QL rule groups its alerts by columns that its query makes")
                .why("""
                        A computed column that the query does not make is empty in every alert.""")
                .bad(Example.rule("""
                        type = "esql"
                        language = "esql"
                        -index
                        query = "from logs-* | stats Esql.hits = count(*) by user.name"
                        [rule.alert_suppression]
                        group_by = ["Esql.count"]
                        missing_fields_strategy = "suppress"
                        """)
                        .flagging("\"Esql.count\""))
                .good(Example.rule("""
                        type = "esql"
                        language = "esql"
                        -index
                        query = "from logs-* | stats Esql.hits = count(*) by user.name"
                        [rule.alert_suppression]
                        group_by = ["Esql.hits"]
                        missing_fields_strategy = "suppress"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        if (!(subject.rule().type() instanceof RuleType.Esql) || subject.queryText().isEmpty()) {
            return;
        }
        String query = COMMENT.matcher(subject.queryText().get().text()).replaceAll(" ");
        KeyFields.of(subject.rule()).stream().filter(f -> f.value().startsWith("Esql.") || f.value().startsWith("Esql_priv."))
                .filter(f -> !java.util.regex.Pattern.compile("(?<![\\w.])" + java.util.regex.Pattern.quote(f.value()) + "(?![\\w.])").matcher(query).find()).forEach(f ->
                        findings.add(f.span(), "the query makes no column \"" + f.value() + "\"", null));
    }
}
