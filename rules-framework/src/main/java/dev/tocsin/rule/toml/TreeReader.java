package dev.tocsin.rule.toml;

import dev.tocsin.cache.EntryReader;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;

/** Reads what {@link TreeWriter} wrote, with the text that the tree was read from. */
final class TreeReader {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<TomlString.Style> STYLES = List.of(TomlString.Style.values());

    private final EntryReader in;
    private final SourceText source;

    TreeReader(EntryReader in, SourceText source) {
        this.in = in;
        this.source = source;
    }

    /** What a value is. */
    enum Kind {
        TABLE, LIST, STRING, INTEGER, FLOAT, BOOLEAN, OFFSET_DATE_TIME, LOCAL_DATE_TIME, LOCAL_DATE, LOCAL_TIME;

        static Kind of(TomlValue value) {
            if (value instanceof TomlDate date) {
                Temporal time = date.value();
                return time instanceof OffsetDateTime ? OFFSET_DATE_TIME : time instanceof LocalDateTime ? LOCAL_DATE_TIME
                        : time instanceof LocalDate ? LOCAL_DATE : LOCAL_TIME;
            }
            return value instanceof TomlTable ? TABLE : value instanceof TomlList ? LIST : value instanceof TomlString ? STRING
                    : value instanceof TomlInteger ? INTEGER : value instanceof TomlFloat ? FLOAT : BOOLEAN;
        }
    }

    TomlDocument document() throws IOException {
        if (in.number() != source.text().length() || !(value() instanceof TomlTable table)) {
            throw new IOException("the tree of another text");
        }
        List<TomlComment> comments = in.list(i -> {
            Span span = span();
            return new TomlComment(span, source.text().substring(span.start() + 1, span.end()).strip());
        });
        return new TomlDocument(source, table, comments, List.of());
    }

    private Span span() throws IOException {
        int start = in.number(Integer.MAX_VALUE);
        return new Span(start, start + in.number(Integer.MAX_VALUE));
    }

    private TomlValue value() throws IOException {
        Kind kind = KINDS.get(in.number(KINDS.size() - 1));
        Span span = span();
        return switch (kind) {
            case TABLE -> new TomlTable(span, in.list(i -> new TomlTable.Entry(in.text(), span(), value())));
            case LIST -> new TomlList(span, in.list(i -> value()));
            case STRING -> string(span);
            case INTEGER -> new TomlInteger(span, in.number());
            case FLOAT -> new TomlFloat(span, Double.longBitsToDouble(in.number()));
            case BOOLEAN -> new TomlBoolean(span, in.flag());
            case OFFSET_DATE_TIME -> new TomlDate(span, OffsetDateTime.parse(in.text()));
            case LOCAL_DATE_TIME -> new TomlDate(span, LocalDateTime.parse(in.text()));
            case LOCAL_DATE -> new TomlDate(span, LocalDate.parse(in.text()));
            case LOCAL_TIME -> new TomlDate(span, LocalTime.parse(in.text()));
        };
    }

    private TomlString string(Span span) throws IOException {
        Span content = span();
        TomlString.Style style = STYLES.get(in.number(STYLES.size() - 1));
        return new TomlString(source, span, content, style, in.flag() ? content.of(source.text()) : in.text());
    }
}
