package dev.tocsin.docs.site;

import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleType;
import dev.tocsin.rule.Severity;
import dev.tocsin.rule.Threat;
import dev.tocsin.rule.toml.TomlString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A rule or hunt with what lists, filters and the search ask of it.
 *
 * @param page the path of its page, which no other has
 * @param title its name; its path when it has none
 * @param severity of a rule, if it has one
 * @param sources its data sources: of a rule those of its tags, of a hunt its integrations
 * @param platforms the operating systems that its tags name; without any, the domains
 * @param tactics names of tactics
 * @param techniques ids of techniques and sub-techniques, as the file spells them
 * @param fields the fields that it speaks of
 */
record Entry(RuleFile file, String page, String title, Optional<Severity> severity, SortedSet<String> sources, SortedSet<String> platforms,
        SortedSet<String> tactics, SortedSet<String> techniques, SortedSet<String> fields) {
    private static final String SOURCE = "Data Source: ";

    static Entry of(RuleFile file, String page) {
        return file.rule().map(rule -> of(file, page, rule)).orElseGet(() -> of(file, page, file.hunt().orElseThrow()));
    }

    private static Entry of(RuleFile file, String page, Rule rule) {
        SortedSet<String> tactics = new TreeSet<>();
        SortedSet<String> techniques = new TreeSet<>();
        for (Threat threat : rule.alert().threats()) {
            Stream.of(threat.tactic().name()).filter(n -> !n.isBlank()).forEach(tactics::add);
            threat.techniques().forEach(part -> ids(part, techniques));
        }
        SortedSet<String> fields = new TreeSet<>();
        rule.query().ifPresent(query -> fields(query, fields));
        fields.addAll(keys(rule));
        fields.remove("");
        SortedSet<String> platforms = tags(rule, "OS: ");
        return new Entry(file, page, title(file, rule.name()), rule.alert().severity(), tags(rule, SOURCE), platforms.isEmpty() ? tags(rule, "Domain: ") : platforms, tactics, techniques,
                fields);
    }

    private static Entry of(RuleFile file, String page, Hunt hunt) {
        SortedSet<String> fields = new TreeSet<>();
        hunt.queries().stream().map(HuntQuery::query).flatMap(Optional::stream).forEach(q -> fields(q, fields));
        fields.remove("");
        SortedSet<String> techniques = texts(hunt.techniques().stream().map(TomlString::value).toList());
        return new Entry(file, page, title(file, hunt.name()), Optional.empty(), texts(hunt.integrations()), new TreeSet<>(), new TreeSet<>(), techniques, fields);
    }

    private static String title(RuleFile file, String name) {
        return name.isBlank() ? file.path() : name.strip();
    }

    /** The fields that make alerts of events beside the query: new terms, the groups of a threshold, what indicators match. */
    static List<String> keys(Rule rule) {
        if (rule.type() instanceof RuleType.Threshold threshold) {
            return threshold.fields();
        } else if (rule.type() instanceof RuleType.NewTerms terms) {
            return terms.fields();
        } else if (rule.type() instanceof RuleType.ThreatMatch match) {
            return match.mapping().stream().flatMap(List::stream).map(RuleType.ThreatMapping::field).toList();
        }
        return List.of();
    }

    private static void ids(Threat.Part part, Collection<String> out) {
        if (!part.id().isBlank()) {
            out.add(part.id());
        }
        part.parts().forEach(inner -> ids(inner, out));
    }

    private static void fields(RuleQuery query, Collection<String> out) {
        Query read = query.parse().value();
        if (read != null) {
            read.facts().fields().stream().map(QueryFacts.FieldUse::path).forEach(out::add);
        }
    }

    private static SortedSet<String> tags(Rule rule, String prefix) {
        return texts(rule.text().tags().stream().filter(t -> t.startsWith(prefix)).map(t -> Words.after(prefix, t)).toList());
    }

    private static SortedSet<String> texts(List<String> raw) {
        SortedSet<String> out = new TreeSet<>();
        raw.stream().map(String::strip).filter(t -> !t.isEmpty()).forEach(out::add);
        return out;
    }

    Optional<Rule> rule() {
        return file.rule();
    }

    boolean isRule() {
        return file.rule().isPresent();
    }

    String description() {
        return file.rule().map(Rule::description).orElseGet(() -> file.hunt().orElseThrow().description()).strip();
    }

    /** Its type as people call it; "Hunt" for a hunt. */
    String type() {
        return rule().map(r -> Words.type(r.type().id())).orElse("Hunt");
    }

    /** The languages of its queries as people call them, with commas between; "none" for a rule without a query. */
    String language() {
        return rule().map(r -> r.query().map(q -> Words.language(q.language())).orElse("none"))
                .orElseGet(() -> String.join(", ", file.hunt().orElseThrow().languages()));
    }

    /** The day of its last change as the file has it, {@code 2026-01-31}; empty when it has none. */
    Optional<String> updated() {
        return rule().flatMap(r -> r.metadata().updatedDate()).map(d -> d.replace('/', '-'));
    }

    /** The folder of its file below the rules folder; empty for none. */
    String folder() {
        int slash = file.path().lastIndexOf('/');
        return slash < 0 ? "" : file.path().substring(0, slash);
    }

    /** By its page: to compare whole files takes long. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && entry.page.equals(page);
    }

    @Override
    public int hashCode() {
        return page.hashCode();
    }
}
