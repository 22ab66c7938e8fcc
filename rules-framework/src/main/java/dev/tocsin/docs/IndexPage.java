package dev.tocsin.docs;

import dev.tocsin.docs.html.Address;
import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page that leads to all others, folder by folder, the pages of a folder by their names. */
final class IndexPage {
    private IndexPage() {
    }

    private record Entry(String title, String page, String line) {
    }

    static String of(Map<String, RuleFile> pages) {
        Map<String, List<Entry>> folders = new TreeMap<>();
        pages.forEach((page, file) -> folders.computeIfAbsent(folder(page), f -> new ArrayList<>()).add(entry(page, file)));
        long hunts = pages.values().stream().filter(f -> f.hunt().isPresent()).count();
        StringBuilder out = new StringBuilder("# Rules and hunts\n\n[![ATT&CK coverage](coverage.svg)](coverage.md)\n\n");
        out.append(pages.size() - hunts).append(" rules, ").append(hunts).append(" hunts. Layers for the ATT&CK Navigator are in `navigator/`.\n");
        folders.forEach((folder, entries) -> {
            out.append("\n## ").append(folder.isEmpty() ? "All" : Markdown.text(folder)).append("\n\n");
            entries.sort(Comparator.comparing(Entry::title).thenComparing(Entry::page));
            entries.forEach(entry -> out.append(entry.line()));
        });
        return out.toString();
    }

    private static Entry entry(String page, RuleFile file) {
        String name = file.rule().map(Rule::name).or(() -> file.hunt().map(Hunt::name)).orElse("");
        String title = name.isBlank() ? page : name;
        String about = file.rule().map(IndexPage::about)
                .orElseGet(() -> "hunt, " + Markdown.texts(file.hunt().orElseThrow().languages()));
        return new Entry(title, page, "- " + Markdown.link(title, Address.relative(Path.of(""), Path.of(page))) + " (" + about + ")\n");
    }

    private static String about(Rule rule) {
        return Markdown.text(rule.type().id()) + rule.alert().severity().map(Severity::word).map(s -> ", " + s).orElse("")
                + (rule.deprecated() ? ", deprecated" : "");
    }

    private static String folder(String page) {
        int slash = page.lastIndexOf('/');
        return slash < 0 ? "" : page.substring(0, slash);
    }
}
