package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.docs.html.MarkdownHtml;
import dev.tocsin.docs.html.QueryHtml;
import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.reference.AttackEntry;
import dev.tocsin.testing.Exhibit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of a hunt. */
final class HuntPage {
    private final Here here;
    private final Catalog catalog;
    private final Entry entry;
    private final Hunt hunt;

    HuntPage(Catalog catalog, Entry entry) {
        this.here = new Here(entry.page());
        this.catalog = catalog;
        this.entry = entry;
        this.hunt = entry.file().hunt().orElseThrow();
    }

    Fragment main() {
        Map<String, Fragment> facts = new LinkedHashMap<>();
        facts.put("Author", Fragment.text(String.join(", ", hunt.authors())));
        facts.put("UUID", Blocks.code(hunt.id()));
        facts.put("Integration", RuleFacts.sources(here, catalog, entry));
        facts.put("Language", Fragment.text(entry.language()));
        facts.put("Source file", RuleFacts.source(catalog, entry));
        facts.put("License", Fragment.text(hunt.license()));
        return Fragment.of(here.trail(SitePaths.HUNTS, "Hunts", entry.folder()), Element.of("h1").add(entry.title()).end(),
                Element.of("p", "badges").add(Fragment.joined(" ", List.of(Blocks.badge("hunt", "hunt"), Blocks.badge("plain", entry.language())))).end(),
                Element.of("div", "lead").add(MarkdownHtml.of(hunt.description())).end(),
                sections().beside(RuleFacts.list(facts)));
    }

    private Sections sections() {
        List<Fragment> queries = new ArrayList<>();
        for (HuntQuery query : hunt.queries()) {
            queries.add(QueryHtml.of(query.query().map(RuleQuery::language).orElse("sql"), query.text().text()));
        }
        CaseSection cases = CaseSection.of(catalog.exhibits(entry), hunt);
        return new Sections()
                .add("query", "Query", queries.toArray(Fragment[]::new))
                .add("notes", "Notes", hunt.notes().isEmpty() ? Fragment.EMPTY : Element.of("div", "prose").add(
                        Blocks.items(hunt.notes().stream().map(MarkdownHtml::of).toList())).end())
                .add("fires", "What it finds", cases.of(Exhibit.Kind.FIRES))
                .add("silent", "What it does not find", cases.of(Exhibit.Kind.SILENT))
                .add("threat", "Techniques", hunt.techniques().isEmpty() ? Fragment.EMPTY
                        : Blocks.items(hunt.techniques().stream().map(TomlString::value).map(this::technique).toList()))
                .add("findings", "Findings and waivers", new FindingSection(here, catalog).of(entry))
                .add("references", "References", hunt.references().isEmpty() ? Fragment.EMPTY
                        : Blocks.items(hunt.references().stream().map(ThreatSection::reference).toList()))
                .add("history", "History", HistorySection.of(catalog.changes(entry)))
                .add("related", "Related", new EntryTable(here, catalog).related(entry));
    }

    private Fragment technique(String id) {
        Optional<AttackEntry> known = catalog.techniques().today(id);
        return Fragment.of(here.technique(catalog, id), Fragment.text(known.map(t -> " " + catalog.techniques().name(t)).orElse("")));
    }
}
