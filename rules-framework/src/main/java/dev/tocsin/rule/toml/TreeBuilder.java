package dev.tocsin.rule.toml;

import dev.tocsin.rule.toml.TomlString.Style;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import org.tomlj.TomlArray;
import org.tomlj.TomlKeyValue;

/** Makes our tree of tomlj's, with the place of everything. */
final class TreeBuilder {
    private final SourceText source;
    private final Layout layout;
    private final Places places;
    private final PlainText plain;
    private final KeyPlaces keys;

    TreeBuilder(SourceText source, Layout layout, Places places, PlainText plain) {
        this.source = source;
        this.layout = layout;
        this.places = places;
        this.plain = plain;
        this.keys = new KeyPlaces(source.text(), layout);
    }

    TomlTable root(org.tomlj.TomlTable table) {
        return table(table, Span.at(0), 0, 0);
    }

    /**
     * @param part which part of a dotted key names the entries of this table
     * @param depth which part of a header does
     */
    private TomlTable table(org.tomlj.TomlTable table, Span span, int part, int depth) {
        List<TomlTable.Entry> entries = new ArrayList<>(table.size());
        for (String key : table.keySet()) {
            TomlKeyValue entry = table.entry(List.of(key));
            int at = places.offset(entry.position());
            Span keySpan = keys.part(at, keys.isHeader(at) ? depth : part, key);
            entries.add(new TomlTable.Entry(key, keySpan, value(entry.value(), at, part, keySpan, depth + 1)));
        }
        return new TomlTable(span, entries);
    }

    /** A table that nothing but the name of another introduces has no place of its own in tomlj, or that of its key. */
    private TomlValue value(org.tomlj.TomlValue value, int keyStart, int part, Span keySpan, int depth) {
        int at = value.position() == null ? keyStart : places.offset(value.position());
        if (at != keyStart) {
            return value(value.get(), at);
        }
        if (value.get() instanceof org.tomlj.TomlTable table) {
            boolean header = keys.isHeader(at);
            boolean own = header && value.position() != null;
            return table(table, own ? keys.header(at) : keySpan, header ? 0 : part + 1, depth);
        }
        TomlArray rows = (TomlArray) value.get();
        List<TomlValue> out = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            out.add(table((org.tomlj.TomlTable) rows.get(i), keys.header(places.offset(rows.inputPositionOf(i))), 0, depth));
        }
        return new TomlList(out.get(0).span(), out);
    }

    private TomlValue value(Object value, int at) {
        Span span = extent(at);
        if (value instanceof String text) {
            return string(text, at);
        } else if (value instanceof Long number) {
            return new TomlInteger(span, number);
        } else if (value instanceof Double number) {
            return new TomlFloat(span, number);
        } else if (value instanceof Boolean truth) {
            return new TomlBoolean(span, truth);
        } else if (value instanceof TomlArray array) {
            List<TomlValue> out = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                out.add(value(array.get(i), places.offset(array.inputPositionOf(i))));
            }
            return new TomlList(span, out);
        } else if (value instanceof org.tomlj.TomlTable table) {
            return table(table, span, 0, 0);
        }
        return new TomlDate(span, (Temporal) value);
    }

    private TomlString string(String value, int at) {
        String text = source.text();
        Style style = layout.style(at);
        int width = style.delimiter().length();
        int end = layout.end(at, at);
        if (end < at + 2 * width) {
            // only in a broken file, where tomlj and the layout may see other strings
            return new TomlString(source, extent(at), Span.at(at), style, value);
        }
        int from = at + width;
        if (style.multiLine()) {
            from += text.startsWith("\r\n", from) ? 2 : text.startsWith("\n", from) ? 1 : 0;
        }
        Span inner = new Span(from, Math.max(from, end - width));
        return new TomlString(source, new Span(at, end), inner, style, plain.strings().contains(at) ? inner.of(text) : value);
    }

    private Span extent(int at) {
        String text = source.text();
        int end = at;
        while (end < text.length() && " \t\r\n,]}#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Span(at, layout.end(at, end));
    }
}
