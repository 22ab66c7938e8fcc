package dev.tocsin.lint;

import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.rule.QueryLanguages;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleType;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import java.util.List;
import java.util.Optional;

/** A rule that is looked at, with its query read once for all checks. Not thread safe. */
public final class RuleSubject {
    private final RuleFile file;
    private final Rule rule;
    private final LintContext context;
    private final Optional<RuleQuery> text;
    private Checked<Query> query;
    private Schema schema;
    private Checked<CompiledQuery> compiled;
    private Optional<QueryFacts> facts;
    private List<Diagnostic> fieldFindings;

    RuleSubject(RuleFile file, Rule rule, LintContext context) {
        this.file = file;
        this.rule = rule;
        this.context = context;
        this.text = rule.query().filter(q -> QueryLanguages.byId(q.language()).isPresent());
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /** The file that it is in. */
    public RuleFile file() {
        return file;
    }

    /** What else there is. */
    public LintContext context() {
        return context;
    }

    /** The query with the places of its characters; empty for a rule without one, or in a language that nobody knows. */
    public Optional<EmbeddedText> queryText() {
        return text.map(RuleQuery::text);
    }

    /** The query, read. */
    public Optional<Query> query() {
        return parsed().map(Checked::value);
    }

    /** What the query speaks of. */
    public Optional<QueryFacts> facts() {
        if (facts == null) {
            facts = query().map(Query::facts);
        }
        return facts;
    }

    /** What is wrong with the text of the query. */
    public List<Diagnostic> syntaxFindings() {
        return parsed().map(Checked::diagnostics).orElse(List.of());
    }

    /** What is wrong with the query for the fields of its indices; empty when its text is wrong already. */
    public List<Diagnostic> fieldFindings() {
        if (fieldFindings == null) {
            fieldFindings = compiled().map(c -> c.diagnostics().stream().filter(d -> !syntaxFindings().contains(d)).toList())
                    .orElse(List.of());
        }
        return fieldFindings;
    }

    /** What is wrong with the query on an older stack ({@code 9.2.0}) and right on the newest. */
    public List<Diagnostic> fieldFindings(String stackVersion) {
        return query().map(q -> q.compile(schema().orElseThrow(), settings(stackVersion)).diagnostics().stream()
                .filter(d -> !syntaxFindings().contains(d) && !fieldFindings().contains(d)).toList()).orElse(List.of());
    }

    /** The indices that the rule or, in ES|QL, its query names. */
    public List<String> indices() {
        return !rule.index().isEmpty() ? rule.index()
                : facts().map(f -> f.indices().stream().map(QueryFacts.Mention::name).toList()).orElse(List.of());
    }

    /** The fields of the indices; empty when the text of the query is wrong, or there is no query. */
    public Optional<Schema> schema() {
        if (schema == null && query().isPresent()) {
            schema = context.schemas().of(indices(), null);
        }
        return Optional.ofNullable(schema);
    }

    private Optional<Checked<Query>> parsed() {
        if (query == null && text.isPresent()) {
            query = text.get().parse();
        }
        return Optional.ofNullable(query);
    }

    private Optional<Checked<CompiledQuery>> compiled() {
        if (compiled == null && query().isPresent()) {
            compiled = query.value().compile(schema().orElseThrow(), settings(null));
        }
        return Optional.ofNullable(compiled);
    }

    private QuerySettings settings(String stackVersion) {
        if (rule.type() instanceof RuleType.Eql eql) {
            return new QuerySettings(eql.eventCategoryField().orElse("event.category"), eql.timestampField().orElse("@timestamp"),
                    eql.tiebreakerField().orElse(null), Integer.MAX_VALUE, stackVersion);
        }
        QuerySettings plain = QuerySettings.DEFAULT;
        return new QuerySettings(plain.eventCategoryField(), plain.timestampField(), null, plain.size(), stackVersion);
    }
}
