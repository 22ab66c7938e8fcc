package dev.tocsin.docs.site;

import dev.tocsin.docs.LookBack;
import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.Severity;
import dev.tocsin.rule.toml.TomlInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures and names of a rule or hunt, as a list of terms. */
final class RuleFacts {
    private RuleFacts() {
    }

    /** A list of terms; what is empty is left out. */
    static Fragment list(Map<String, Fragment> facts) {
        Element list = Element.of("dl", "facts");
        facts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                list.add(Element.of("div").add(Element.of("dt").add(name).end(), Element.of("dd").add(value).end()).end());
            }
        });
        return list.end();
    }

    static Fragment of(Here here, Catalog catalog, Entry entry, Rule rule) {
        Map<String, Fragment> facts = new LinkedHashMap<>();
        facts.put("Rule type", Fragment.of(Fragment.text(Words.type(rule.type().id()) + " ("), Blocks.code(rule.type().id()), Fragment.text(")")));
        facts.put("Rule indices", codes(rule.index()));
        facts.put("Data view", rule.dataViewId().map(Blocks::code).orElse(Fragment.EMPTY));
        facts.putAll(TypeFacts.of(rule.type()));
        facts.put("Severity", Fragment.text(rule.alert().severity().map(Severity::word).orElse("none")));
        facts.put("Risk score", Fragment.text(String.valueOf(rule.alert().riskScore())));
        facts.put("Runs every", Fragment.text(rule.interval()));
        facts.put("Searches indices from", Fragment.text(rule.from()));
        facts.put("Additional look-back time", Fragment.text(LookBack.of(rule.from(), rule.interval())));
        facts.put("Maximum alerts per execution", Fragment.text(String.valueOf(rule.maxSignals())));
        facts.put("Data sources", sources(here, catalog, entry));
        facts.put("Tags", tags(rule.text().tags()));
        facts.put("Version", Fragment.text(rule.table().get("version", TomlInteger.class).map(v -> String.valueOf(v.value()))
                .orElse("not in the file")));
        facts.put("Oldest stack", Fragment.text(rule.metadata().minStackVersion().orElse("")));
        facts.put("Maturity", Fragment.text(rule.metadata().maturity().orElse("")));
        facts.put("Created", day(rule.metadata().creationDate().orElse("")));
        facts.put("Updated", day(rule.metadata().updatedDate().orElse("")));
        facts.put("Rule authors", Fragment.text(String.join(", ", rule.text().authors())));
        facts.put("Rule license", Fragment.text(rule.text().license().orElse("none")));
        facts.put("Rule id", Blocks.code(rule.id()));
        facts.put("Source file", source(catalog, entry));
        return list(facts);
    }

    /** The file's path, linked to where the repository can be read, if that is known. */
    static Fragment source(Catalog catalog, Entry entry) {
        String path = entry.file().source().name();
        return catalog.material().source().flatMap(base -> SourceLink.of(base, path))
                .map(address -> Element.link(address, path)).orElseGet(() -> Blocks.code(path));
    }

    static Fragment sources(Here here, Catalog catalog, Entry entry) {
        return Fragment.joined(", ", entry.sources().stream().map(s -> here.link(catalog.sourcePage(s), s)).toList());
    }

    private static Fragment codes(List<String> texts) {
        return texts.isEmpty() ? Fragment.EMPTY : Blocks.items(texts.stream().map(Blocks::code).toList());
    }

    private static Fragment tags(List<String> tags) {
        return tags.isEmpty() ? Fragment.EMPTY : Element.of("ul", "tags").add(tags.stream().map(t -> Element.of("li").add(t).end()).toList()).end();
    }

    static Fragment day(String day) {
        return day.isBlank() ? Fragment.EMPTY : Element.of("time").with("datetime", day.replace('/', '-')).add(day.replace('/', '-')).end();
    }
}
