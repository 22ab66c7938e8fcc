package dev.tocsin.detect;

import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryFacts.Mention;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleType;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import java.util.ArrayList;
import java.util.List;

/** What the runs of a rule or hunt need beside events, so that an author knows which fixtures to write. */
public final class Needs {
    private Needs() {
    }

    /** What kind of thing is needed. */
    public enum Kind {
        /** Documents of threat indices: {@code indicators} of a case. */
        INDICATORS,
        /** Records of a machine learning job, which are the events of a case. */
        ANOMALIES,
        /** Rows of a lookup index: {@code lookups}. */
        LOOKUP_INDEX,
        /** Documents of an enrich policy: {@code enrich}. */
        ENRICH_POLICY,
        /** Answers of a model: {@code answers}. */
        MODEL,
        /** Items of an exception list: {@code exceptions}. Without them the rule runs as if the list were empty. */
        EXCEPTION_LIST,
        /** A query that is kept in Kibana; no case can give it, and the rule runs the copy in its file. */
        SAVED_QUERY;

        /** Whether a rule can be run without it. */
        public boolean optional() {
            return this == EXCEPTION_LIST || this == SAVED_QUERY;
        }
    }

    /**
     * Something that is needed.
     *
     * @param name the index patterns, job, index, policy, endpoint or list
     */
    public record Need(Kind kind, String name) {
    }

    /** What a rule needs, in a fixed order. */
    public static List<Need> of(Rule rule) {
        List<Need> needs = new ArrayList<>();
        if (rule.type() instanceof RuleType.ThreatMatch threats) {
            needs.add(new Need(Kind.INDICATORS, String.join(", ", threats.indices())));
        } else if (rule.type() instanceof RuleType.MachineLearning learning) {
            learning.jobs().forEach(job -> needs.add(new Need(Kind.ANOMALIES, job)));
        } else {
            rule.query().ifPresent(query -> needs.addAll(of(query)));
        }
        if (rule.type() instanceof RuleType.SavedQuery saved) {
            needs.add(new Need(Kind.SAVED_QUERY, saved.savedId()));
        }
        for (TomlTable list : rule.exceptionLists()) {
            needs.add(new Need(Kind.EXCEPTION_LIST, list.string("list_id").map(TomlString::value).orElse("")));
        }
        return List.copyOf(needs);
    }

    /** What a query needs, in the order of its text; nothing for a query that cannot be read. */
    public static List<Need> of(RuleQuery query) {
        Query read = query.parse().value();
        if (read == null) {
            return List.of();
        }
        QueryFacts facts = read.facts();
        return facts.resources().stream().map(resource -> new Need(kind(facts, resource), resource.name())).distinct().toList();
    }

    /** By the command that names it. */
    private static Kind kind(QueryFacts facts, Mention resource) {
        String command = facts.commands().stream()
                .filter(mention -> mention.span().start() <= resource.span().start() && mention.span().end() >= resource.span().end())
                .reduce((outer, inner) -> inner).map(Mention::name).orElse("");
        if (command.contains("join")) {
            return Kind.LOOKUP_INDEX;
        }
        return command.contains("enrich") ? Kind.ENRICH_POLICY : Kind.MODEL;
    }
}
