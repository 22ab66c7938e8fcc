package dev.tocsin.rule.toml;

import dev.tocsin.cache.EntryWriter;
import dev.tocsin.source.Span;

/** Writes a tree without errors so that {@link TreeReader} can read it; what stands in the source letter by letter is left there. */
final class TreeWriter {
    private final EntryWriter out = new EntryWriter();
    private final String source;

    private TreeWriter(String source) {
        this.source = source;
    }

    static EntryWriter of(TomlDocument document) {
        TreeWriter writer = new TreeWriter(document.source().text());
        writer.out.number(writer.source.length());
        writer.value(document.table());
        writer.out.list(document.comments(), (out, comment) -> writer.span(comment.span()));
        return writer.out;
    }

    private void span(Span span) {
        out.number(span.start()).number(span.length());
    }

    private void value(TomlValue value) {
        TreeReader.Kind kind = TreeReader.Kind.of(value);
        out.number(kind.ordinal());
        span(value.span());
        switch (kind) {
            case TABLE -> out.list(((TomlTable) value).entries(), (o, entry) -> {
                out.text(entry.key());
                span(entry.keySpan());
                value(entry.value());
            });
            case LIST -> out.list(((TomlList) value).values(), (o, element) -> value(element));
            case STRING -> string((TomlString) value);
            case INTEGER -> out.number(((TomlInteger) value).value());
            case FLOAT -> out.number(Double.doubleToRawLongBits(((TomlFloat) value).value()));
            case BOOLEAN -> out.flag(((TomlBoolean) value).value());
            default -> out.text(((TomlDate) value).value().toString());
        }
    }

    private void string(TomlString string) {
        span(string.content());
        out.number(string.style().ordinal());
        boolean verbatim = string.content().of(source).equals(string.value());
        out.flag(verbatim);
        if (!verbatim) {
            out.text(string.value());
        }
    }
}
