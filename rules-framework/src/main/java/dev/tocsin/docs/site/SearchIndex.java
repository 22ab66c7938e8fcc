package dev.tocsin.docs.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.lint.About;
import dev.tocsin.reference.AttackEntry;
import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the search of the site looks in: a script that holds data only, so that it can be loaded from the file system, where a
 * page may not read other files.
 */
final class SearchIndex {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Catalog catalog;
    private final List<String> titles = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final StringBuilder kinds = new StringBuilder();
    private final Postings postings = new Postings();

    private SearchIndex(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The script. */
    static String of(Catalog catalog) {
        SearchIndex index = new SearchIndex(catalog);
        catalog.entries().forEach(index::entry);
        catalog.techniques().techniques().forEach(index::technique);
        catalog.sources().forEach((source, entries) -> index.add(source, catalog.sourcePage(source), 's', List.of(), List.of(), List.of()));
        catalog.material().checks().forEach(check -> index.check(check.about()));
        return index.script();
    }

    private String script() {
        ObjectNode data = JSON.createObjectNode().put("titles", String.join("\n", titles)).put("pages", String.join("\n", paths))
                .put("kinds", kinds.toString()).put("words", postings.line());
        try {
            return "var tocsinIndex=" + JSON.writeValueAsString(data) + ";\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON is always written", e);
        }
    }

    private void entry(Entry entry) {
        List<String> techniques = new ArrayList<>(entry.tactics());
        for (String id : entry.techniques()) {
            techniques.add(id);
            catalog.techniques().today(id).map(catalog.techniques()::name).ifPresent(techniques::add);
        }
        List<String> fields = new ArrayList<>(entry.fields());
        fields.addAll(entry.sources());
        List<String> texts = new ArrayList<>(List.of(entry.description(), entry.file().path()));
        entry.rule().ifPresent(rule -> rule(rule, fields, texts));
        entry.file().hunt().ifPresent(hunt -> hunt(hunt, texts));
        char kind = !entry.isRule() ? 'h' : entry.file().deprecated() ? 'd' : 'r';
        add(entry.title(), entry.page(), kind, techniques, fields, texts);
    }

    private static void rule(Rule rule, List<String> fields, List<String> texts) {
        fields.addAll(rule.text().tags());
        texts.add(rule.id());
        texts.addAll(rule.index());
        rule.query().ifPresent(q -> texts.add(q.text().text()));
        texts.addAll(rule.text().falsePositives());
        Stream.of(rule.text().note(), rule.text().setup()).flatMap(Optional::stream).forEach(texts::add);
    }

    private static void hunt(Hunt hunt, List<String> texts) {
        texts.add(hunt.id());
        texts.addAll(hunt.notes());
        hunt.queries().forEach(q -> texts.add(q.text().text()));
    }

    private void technique(AttackEntry technique) {
        List<String> parts = catalog.techniques().parts(technique).stream().flatMap(p -> Stream.of(p.id(), p.name())).toList();
        add(technique.id() + " " + technique.name(), TechniqueMap.page(technique), 't', parts, List.of(), List.of());
    }

    private void check(About check) {
        add(check.id(), Catalog.checkPage(check.id()), 'c', List.of(), List.of(), List.of(check.summary(), check.why()));
    }

    private void add(String title, String page, char kind, Collection<String> techniques, Collection<String> fields, Collection<String> texts) {
        titles.add(title.replaceAll("[\\s\\p{Cc}]+", " "));
        paths.add(page);
        kinds.append(kind);
        postings.page(List.of(List.of(title), techniques, fields, texts));
    }
}
