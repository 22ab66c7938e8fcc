package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks stand where they belong. */
final class FileLayout implements Check.OfFile {
    private static final Pattern TRAILING = Pattern.compile("[ \\t]+(?=\\r?\\n|\\z)");
    private static final Pattern EQUALS = Pattern.compile("[ \\t]*=[ \\t]*");

    @Override
    public About about() {
        return About.hint("file-layout", "lines do not end in blanks, \" = \" parts a key from its value, and the last line has an end")
                .why("""
                        Blanks that nobody sees make differences that nobody understands. What stands in a string is not looked at.""")
                .mended()
                .bad(Example.rule("""
                        interval="5m"
                        """).flagging("="))
                .good(Example.rule("""
                        interval = "5m"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        if (!file.file().document().whole()) {
            return;
        }
        String text = file.file().source().text();
        List<Span> strings = new ArrayList<>();
        collect(file.table(), text, strings, findings);
        if (text.indexOf(" \n") >= 0 || text.indexOf("\t\n") >= 0 || text.indexOf(" \r") >= 0 || text.endsWith(" ") || text.endsWith("\t")) {
            Matcher blanks = TRAILING.matcher(text);
            while (blanks.find()) {
                Span span = new Span(blanks.start(), blanks.end());
                if (strings.stream().noneMatch(s -> s.start() < span.start() && span.end() < s.end())) {
                    findings.add(span, "the line ends in blanks", "remove them", new Edit(span, ""));
                }
            }
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            findings.add(Span.at(text.length()), "the last line has no end", "add a line end", new Edit(Span.at(text.length()), "\n"));
        }
    }

    private static void collect(TomlValue value, String text, List<Span> strings, Findings findings) {
        if (value instanceof TomlString string && string.style().multiLine()) {
            strings.add(string.span());
        } else if (value instanceof TomlList list) {
            list.values().forEach(element -> collect(element, text, strings, findings));
        } else if (value instanceof TomlTable table) {
            for (TomlTable.Entry entry : table.entries()) {
                equalsSign(entry, text, findings);
                collect(entry.value(), text, strings, findings);
            }
        }
    }

    private static void equalsSign(TomlTable.Entry entry, String text, Findings findings) {
        int from = entry.keySpan().end();
        int to = entry.value().span().start();
        if (from < to && EQUALS.matcher(text).region(from, to).matches() && !new Span(from, to).of(text).equals(" = ")) {
            findings.add(new Span(from, to), "blanks are missing or too many around the equals sign", "write \" = \"",
                    new Edit(new Span(from, to), " = "));
        }
    }
}
