package dev.tocsin.lint;

import dev.tocsin.rule.toml.TomlComment;
import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment {@code # tocsin:ignore <check> -- <reason>} above a key or table, or after a value.
 *
 * @param check the id of the check
 * @param reason why
 * @param span the comment
 * @param covered what it speaks of: the key with its value, or the table with all that is in it
 * @param problem why it cannot be used, or null
 */
record CommentWaiver(String check, String reason, Span span, Span covered, String problem) {
    private static final Pattern FORM = Pattern.compile("tocsin:ignore\\s+(\\S+)\\s+--\\s*(.*)");

    static List<CommentWaiver> of(TomlDocument document) {
        List<TomlComment> comments = document.comments().stream().filter(c -> c.text().startsWith("tocsin:")).toList();
        if (comments.isEmpty()) {
            return List.of();
        }
        List<Span> things = new ArrayList<>();
        collect(document.table(), things);
        return comments.stream().map(c -> of(c, document, things)).toList();
    }

    private static CommentWaiver of(TomlComment comment, TomlDocument document, List<Span> things) {
        Matcher form = FORM.matcher(comment.text());
        if (!form.matches()) {
            return new CommentWaiver("", "", comment.span(), comment.span(),
                    "a waiver is written \"tocsin:ignore\", the check, \"--\" and a reason");
        }
        if (form.group(2).isBlank()) {
            return new CommentWaiver(form.group(1), "", comment.span(), comment.span(), "a waiver needs a reason after \"--\"");
        }
        return new CommentWaiver(form.group(1), form.group(2).strip(), comment.span(), covered(comment, document, things), null);
    }

    private static Span covered(TomlComment comment, TomlDocument document, List<Span> things) {
        String text = document.source().text();
        int start = comment.span().start();
        int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        Comparator<Span> byStart = Comparator.comparingInt(Span::start);
        if (start > line && !text.substring(line, start).isBlank()) {
            return things.stream().filter(t -> t.start() < start && t.end() >= line)
                    .max(byStart.thenComparing(t -> -t.length())).orElse(comment.span());
        }
        Span next = things.stream().filter(t -> t.start() >= start).min(byStart.thenComparing(t -> -t.length())).orElse(comment.span());
        // before everything else it speaks of the file as well, of which findings stand at its beginning
        return things.stream().allMatch(t -> t.start() >= start) ? Span.at(0).to(next) : next;
    }

    private static Span collect(TomlValue value, List<Span> things) {
        Span all = parts(value, things);
        if (value.span().length() > 0) {
            things.add(all);
        }
        return all;
    }

    /** The value with all that is in it; what is in it is added, and the value itself is not. */
    private static Span parts(TomlValue value, List<Span> things) {
        Span all = value.span();
        if (value instanceof TomlTable table) {
            for (TomlTable.Entry entry : table.entries()) {
                boolean line = entry.value().span().start() >= entry.keySpan().end();
                Span whole = entry.keySpan().to(line ? parts(entry.value(), things) : collect(entry.value(), things));
                things.add(whole);
                all = all.to(whole);
            }
        } else if (value instanceof TomlList list) {
            for (TomlValue element : list.values()) {
                all = all.to(collect(element, things));
            }
        }
        return all;
    }
}
