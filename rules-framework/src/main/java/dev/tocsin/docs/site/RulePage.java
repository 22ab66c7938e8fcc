package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.docs.html.MarkdownHtml;
import dev.tocsin.docs.html.QueryHtml;
import dev.tocsin.rule.RelatedIntegration;
import dev.tocsin.rule.RequiredField;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleText;
import dev.tocsin.query.Query;
import dev.tocsin.testing.Exhibit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of a rule: everything that its Markdown page has, and what only running, linting and git can tell. */
final class RulePage {
    private final Here here;
    private final Catalog catalog;
    private final Entry entry;
    private final Rule rule;

    RulePage(Catalog catalog, Entry entry) {
        this.here = new Here(entry.page());
        this.catalog = catalog;
        this.entry = entry;
        this.rule = entry.rule().orElseThrow();
    }

    Fragment main() {
        return Fragment.of(head(), sections().beside(RuleFacts.of(here, catalog, entry, rule)));
    }

    private Fragment head() {
        List<Fragment> badges = new ArrayList<>();
        rule.alert().severity().map(Blocks::severity).ifPresent(badges::add);
        badges.add(Blocks.badge("plain", entry.type()));
        if (!entry.language().equals(entry.type()) && rule.query().isPresent()) {
            badges.add(Blocks.badge("plain", entry.language()));
        }
        badges.add(Blocks.badge("plain", "risk " + rule.alert().riskScore()));
        if (rule.deprecated()) {
            badges.add(Blocks.badge("deprecated", "deprecated" + rule.metadata().deprecationDate().map(d -> " since " + d.replace('/', '-'))
                    .orElse("")));
        }
        return Fragment.of(here.trail(SitePaths.RULES, "Rules", entry.folder()), Element.of("h1").add(entry.title()).end(),
                Element.of("p", "badges").add(Fragment.joined(" ", badges)).end(),
                entry.description().isEmpty() ? Fragment.EMPTY
                        : Element.of("div", "lead").add(MarkdownHtml.of(entry.description())).end());
    }

    private Sections sections() {
        RuleText text = rule.text();
        CaseSection cases = CaseSection.of(catalog.exhibits(entry), rule);
        Fragment fires = catalog.exhibits(entry).isEmpty() && !rule.deprecated()
                ? Blocks.paragraph("It has no fixtures: nothing shows yet that it fires.") : cases.of(Exhibit.Kind.FIRES);
        return new Sections()
                .add("query", "Rule query", rule.query().map(q -> QueryHtml.of(q.language(), q.text().text())).orElse(Fragment.EMPTY))
                .add("fires", "What it fires on", fires)
                .add("silent", "What it stays silent on", cases.of(Exhibit.Kind.SILENT))
                .add("fields", "Required fields", fields())
                .add("threat", "Tactics and techniques", new ThreatSection(here, catalog).of(rule.alert().threats()))
                .add("false-positives", "False positives", text.falsePositives().isEmpty() ? Fragment.EMPTY
                        : Blocks.items(text.falsePositives().stream().map(MarkdownHtml::of).toList()))
                .add("guide", "Investigation guide", text.note().map(n -> prose(MarkdownHtml.of(n, text.transform()))).orElse(Fragment.EMPTY))
                .add("setup", "Setup", text.setup().map(s -> prose(MarkdownHtml.of(s))).orElse(Fragment.EMPTY))
                .add("findings", "Findings and waivers", new FindingSection(here, catalog).of(entry))
                .add("references", "References", text.references().isEmpty() ? Fragment.EMPTY
                        : Blocks.items(text.references().stream().map(ThreatSection::reference).toList()))
                .add("history", "History", HistorySection.of(catalog.changes(entry)))
                .add("related", "Related", new EntryTable(here, catalog).related(entry));
    }

    private static Fragment prose(Fragment text) {
        return Element.of("div", "prose").add(text).end();
    }

    private Fragment fields() {
        List<List<Fragment>> rows = RequiredField.of(rule, catalog.material().schemas()).stream().map(f -> List.of(Blocks.code(f.name()),
                Fragment.text(f.type()), Fragment.text(f.ecs() ? "yes" : "no"))).toList();
        Optional<Query> query = rule.query().map(q -> q.parse().value());
        List<String> integrations = RelatedIntegration.of(rule, query.map(Query::facts)).stream().map(RelatedIntegration::toString).toList();
        Fragment related = integrations.isEmpty() ? Fragment.EMPTY
                : Element.of("p").add("Integrations: ").add(Blocks.codes(integrations)).end();
        return Fragment.of(rows.isEmpty() ? Fragment.EMPTY
                : Blocks.table("fields", "Fields that events must have for the query to find them", List.of("Field", "Type", "ECS"), rows),
                related);
    }
}
