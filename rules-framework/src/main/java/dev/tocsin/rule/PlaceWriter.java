package dev.tocsin.rule;

import dev.tocsin.cache.EntryWriter;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/** Writes texts, places and findings so that {@link PlaceReader} reads them; texts that the reader knows are only named. */
public final class PlaceWriter {
    private final EntryWriter out;
    private final Function<String, SourceText> known;
    private final Map<SourceText, Integer> seen = new IdentityHashMap<>();

    /** @param known the text of a name that the reader will know as well; null for any other name */
    public PlaceWriter(EntryWriter out, Function<String, SourceText> known) {
        this.out = out;
        this.known = known;
    }

    /** Where it writes to. */
    public EntryWriter out() {
        return out;
    }

    /** A text. */
    public void source(SourceText source) {
        Integer number = seen.putIfAbsent(source, seen.size());
        out.number(number == null ? seen.size() - 1 : number);
        if (number == null) {
            int firstLine = source.position(0).line();
            SourceText other = known.apply(source.name());
            boolean named = other == source || other != null && firstLine == 1 && other.text().equals(source.text());
            out.text(source.name()).flag(named);
            if (!named) {
                out.text(source.text()).number(firstLine);
            }
        }
    }

    /** A stretch of a text. */
    public void span(Span span) {
        out.number(span.start()).number(span.length());
    }

    /** A finding. */
    public void diagnostic(Diagnostic diagnostic) {
        out.number(diagnostic.level().ordinal()).text(diagnostic.id());
        source(diagnostic.source());
        span(diagnostic.span());
        out.text(diagnostic.message()).text(diagnostic.fix());
    }
}
