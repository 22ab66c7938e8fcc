package dev.tocsin.rule;

import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.List;

/** A threat hunt as its file has it: queries to look around with, without alerts. Immutable and thread safe. */
public final class Hunt {
    private final SourceText source;
    private final String path;
    private final TomlTable table;
    private final Keys keys;

    /** @param path the file below its folder, with forward slashes */
    Hunt(SourceText source, String path, TomlTable document) {
        this.source = source;
        this.path = path;
        this.table = document.table("hunt").orElseGet(() -> TomlTable.empty(Span.at(0)));
        this.keys = new Keys(table);
    }

    /** The file's text; all places point into it. */
    public SourceText source() {
        return source;
    }

    /** The file below its folder, with forward slashes. */
    public String path() {
        return path;
    }

    /** The table {@code [hunt]} as a tree. */
    public TomlTable table() {
        return table;
    }

    /** {@code uuid}. */
    public String id() {
        return keys.text("uuid").orElse("");
    }

    /** {@code name}. */
    public String name() {
        return keys.text("name").orElse("");
    }

    /** {@code description}, in Markdown. */
    public String description() {
        return keys.text("description").orElse("");
    }

    /** {@code author}. */
    public List<String> authors() {
        return keys.texts("author");
    }

    /** {@code license}. */
    public String license() {
        return keys.text("license").orElse("");
    }

    /** {@code integration}. */
    public List<String> integrations() {
        return keys.texts("integration");
    }

    /** {@code language}, as the file spells them: {@code ES|QL}. */
    public List<String> languages() {
        return keys.texts("language");
    }

    /** {@code query}: each with the language that it is written in. */
    public List<HuntQuery> queries() {
        List<String> languages = languages();
        return keys.strings("query").stream().map(TomlString::text).map(text -> HuntQuery.of(text, languages)).toList();
    }

    /** {@code notes}, each in Markdown. */
    public List<String> notes() {
        return keys.texts("notes");
    }

    /** {@code mitre}: ids of techniques, each with its place. */
    public List<TomlString> techniques() {
        return keys.strings("mitre");
    }

    /** {@code references}. */
    public List<String> references() {
        return keys.texts("references");
    }

    @Override
    public String toString() {
        return source.name();
    }
}
