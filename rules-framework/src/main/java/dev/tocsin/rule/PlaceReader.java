package dev.tocsin.rule;

import dev.tocsin.cache.EntryReader;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads texts, places and findings that {@link PlaceWriter} wrote. */
public final class PlaceReader {
    private static final List<Level> LEVELS = List.of(Level.values());

    private final EntryReader in;
    private final Function<String, SourceText> known;
    private final List<SourceText> seen = new ArrayList<>();

    /** @param known the text of a name; null for a name without one */
    public PlaceReader(EntryReader in, Function<String, SourceText> known) {
        this.in = in;
        this.known = known;
    }

    /** Where it reads from. */
    public EntryReader in() {
        return in;
    }

    /** A text. */
    public SourceText source() throws IOException {
        int number = in.number(seen.size());
        if (number == seen.size()) {
            String name = in.text();
            SourceText source = in.flag() ? known.apply(name) : new SourceText(name, in.text(), in.number(Integer.MAX_VALUE));
            if (source == null) {
                throw new IOException("the text " + name + " is gone");
            }
            seen.add(source);
        }
        return seen.get(number);
    }

    /** A stretch of a text. */
    public Span span() throws IOException {
        int start = in.number(Integer.MAX_VALUE);
        return new Span(start, start + in.number(Integer.MAX_VALUE - start));
    }

    /** A finding. */
    public Diagnostic diagnostic() throws IOException {
        Level level = LEVELS.get(in.number(LEVELS.size() - 1));
        String id = in.text();
        SourceText source = source();
        Span span = span();
        return new Diagnostic(level, id, source, span, in.text(), in.text());
    }
}
