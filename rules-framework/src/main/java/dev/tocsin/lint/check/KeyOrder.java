package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keys are sorted. */
final class KeyOrder implements Check.OfFile {
    private static final Set<String> LAST = Set.of("query", "threat_query");
    private static final Comparator<Block> ORDER = Comparator.comparing((Block b) -> LAST.contains(b.key())).thenComparing(Block::key);

    /** A key, and the lines that belong to it: comments right above it, and all lines of its value. */
    private record Block(String key, Span keySpan, Span lines) {
    }

    @Override
    public About about() {
        return About.style("key-order", "keys that stand line by line in [metadata] and [rule] are in alphabetical order, queries last")
                .why("""
                        Readers find a key at once, and two people who add one do not collide. An empty line ends a group: keys are sorted
                        between empty lines only, and comments above a key go with it.""")
                .mended()
                .bad(Example.rule("""
                        [metadata]
                        comments = "after the date of its change"
                        """).flagging("comments"))
                .good(Example.rule("""
                        [metadata]
                        updated_date = "2026/02/28"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        if (!file.file().document().whole()) {
            return;
        }
        String text = file.file().source().text();
        for (String name : List.of("metadata", "rule")) {
            file.table().table(name).ifPresent(table -> groups(table, text).forEach(group -> check(group, text, findings)));
        }
    }

    private static void check(List<Block> group, String text, Findings findings) {
        List<Block> sorted = group.stream().sorted(ORDER).toList();
        int first = 0;
        int last = group.size();
        while (first < last && group.get(first).equals(sorted.get(first))) {
            first++;
        }
        while (last > first && group.get(last - 1).equals(sorted.get(last - 1))) {
            last--;
        }
        if (first == last) {
            return;
        }
        Block early = sorted.get(first);
        StringBuilder lines = new StringBuilder();
        for (Block block : sorted.subList(first, last)) {
            String own = block.lines().of(text);
            lines.append(own).append(own.endsWith("\n") ? "" : "\n");
        }
        findings.add(early.keySpan(), "\"" + early.key() + "\" comes before \"" + group.get(first).key() + "\"", "sort the keys",
                new Edit(group.get(first).lines().to(group.get(last - 1).lines()), lines.toString()));
    }

    /** Keys with lines that follow each other; a table that is written in any other way has none. */
    private static List<List<Block>> groups(TomlTable table, String text) {
        List<List<Block>> groups = new ArrayList<>();
        int end = -1;
        List<Block> blocks = table.entries().stream().flatMap(e -> block(e, text).stream())
                .sorted(Comparator.comparing(b -> b.lines().start())).toList();
        for (Block block : blocks) {
            if (block.lines().start() != end) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(block);
            end = block.lines().end();
        }
        return groups;
    }

    private static Optional<Block> block(TomlTable.Entry entry, String text) {
        Span key = entry.keySpan();
        Span value = entry.value().span();
        int start = lineStart(text, key.start());
        boolean plain = key.end() < value.start() && new Span(key.end(), value.start()).of(text).strip().equals("=")
                && new Span(start, key.start()).of(text).isBlank();
        int end = lineEnd(text, value.end());
        String rest = plain ? text.substring(value.end(), end).strip() : "";
        if (!plain || !rest.isEmpty() && !rest.startsWith("#")) {
            return Optional.empty();
        }
        while (start > 0) {
            int above = lineStart(text, start - 1);
            if (!text.substring(above, start).stripLeading().startsWith("#")) {
                break;
            }
            start = above;
        }
        return Optional.of(new Block(entry.key(), key, new Span(start, end)));
    }

    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
