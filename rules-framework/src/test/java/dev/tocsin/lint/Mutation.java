package dev.tocsin.lint;

import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleFileReader;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change that makes a file violate a check: a line of {@code mutations.tsv}.
 *
 * @param check the check that must flag it
 * @param select which files it can be made in: words with commas between
 * @param edits what is changed, in order
 * @param related other checks that may flag it as well
 */
record Mutation(String check, List<String> select, List<String> edits, List<String> related) {
    static Mutation of(String line) {
        String[] cells = line.split("\t");
        return new Mutation(cells[0], List.of(cells[1].split(",")), List.of(cells[2].split(" ;; ")),
                cells.length < 4 ? List.of() : Pattern.compile("; ").splitAsStream(cells[3])
                        .flatMap(r -> List.of(r.split(":")[0].split(",")).stream()).toList());
    }

    /** Whether only files of the corpus can be changed so. */
    boolean corpusOnly() {
        return select.contains("corpus");
    }

    /** The files of a repository in which this file is changed; empty when the change cannot be made in it. */
    Optional<Map<String, byte[]>> apply(RuleFile file) {
        if (!select.stream().allMatch(word -> fits(file, word))) {
            return Optional.empty();
        }
        State state = new State("rules/" + file.path(), file.source().text());
        for (String edit : edits) {
            if (!state.apply(edit.replace("\\n", "\n"))) {
                return Optional.empty();
            }
        }
        return Optional.of(state.files());
    }

    private static boolean fits(RuleFile file, String word) {
        if (word.startsWith("!")) {
            return !fits(file, word.substring(1));
        }
        String[] pair = word.split("=", 2);
        TomlTable table = file.document().table();
        return switch (pair[0]) {
            case "rule" -> file.rule().isPresent();
            case "hunt" -> file.hunt().isPresent();
            case "type" -> file.rule().filter(r -> r.type().id().equals(pair[1])).isPresent();
            case "language" -> file.rule().filter(r -> r.query().isPresent() && r.language().equals(pair[1])).isPresent();
            case "text" -> Pattern.compile(pair[1]).matcher(file.source().text()).find();
            case "has" -> find(table, pair[1]).isPresent();
            case "path" -> Pattern.compile(pair[1]).matcher("/" + file.path()).find();
            case "corpus" -> true;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Optional<TomlValue> find(TomlTable table, String path) {
        TomlValue at = table;
        for (String key : path.split("\\.")) {
            at = at instanceof TomlTable inner ? inner.get(key).orElse(null)
                    : at instanceof TomlList list && key.matches("\\d+") && list.values().size() > Integer.parseInt(key)
                    ? list.values().get(Integer.parseInt(key)) : null;
            if (at == null) {
                return Optional.empty();
            }
        }
        return Optional.of(at);
    }

    /** A file that is being changed, with files beside it. */
    private static final class State {
        private final Map<String, String> beside = new LinkedHashMap<>();
        private final String original;
        private String path;
        private String text;
        private boolean latin;

        State(String path, String text) {
            this.path = path;
            this.original = text;
            this.text = text;
        }

        Map<String, byte[]> files() {
            Map<String, byte[]> out = new LinkedHashMap<>();
            out.put(path, text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            beside.forEach((name, content) -> out.put(name, content.getBytes(StandardCharsets.UTF_8)));
            return out;
        }

        /** Whether the edit could be made. */
        boolean apply(String edit) {
            String[] words = edit.split(" ", 2);
            String rest = words.length < 2 ? "" : words[1];
            String[] sides = rest.split(" = ", 2);
            return switch (words[0]) {
                case "set" -> set(sides[0], sides[1]);
                case "insert" -> find(table(), sides[0]).isEmpty() && insert(sides[0], sides[1]);
                case "remove" -> remove(rest);
                case "sub" -> sub(rest.split(" -> ", 2));
                case "append" -> to(text + "\n" + rest + "\n");
                case "prepend" -> to(rest + "\n" + text);
                case "query" -> remove("rule.query") && insert("rule.query", "'''" + rest + "'''");
                case "query+" -> extend(rest);
                case "path" -> move(rest);
                case "copy" -> beside.put(rest.replace("{name}", path.substring(path.lastIndexOf('/') + 1)), original) == null;
                case "file" -> beside.put(rest.split(" ", 2)[0], (rest + " ").split(" ", 2)[1].strip() + "\n") == null;
                case "latin" -> latin = true;
                default -> throw new IllegalArgumentException(edit);
            };
        }

        private TomlTable table() {
            return RuleFileReader.read(new SourceText("x", text), Path.of("x"), "x", List.of()).map(f -> f.document().table())
                    .orElseGet(() -> TomlTable.empty(Span.at(0)));
        }

        private boolean to(String changed) {
            boolean other = !changed.equals(text);
            text = changed;
            return other;
        }

        private boolean move(String to) {
            int slash = path.lastIndexOf('/');
            path = to.replace("{folder}", path.substring(0, slash)).replace("{name}", path.substring(slash + 1));
            return true;
        }

        private boolean set(String key, String value) {
            Optional<TomlValue> old = find(table(), key);
            if (old.isEmpty() || old.get() instanceof TomlTable) {
                return old.isEmpty() && insert(key, value);
            }
            text = text.substring(0, old.get().span().start()) + value + text.substring(old.get().span().end());
            return true;
        }

        private boolean insert(String key, String value) {
            int dot = key.lastIndexOf('.');
            Optional<TomlValue> parent = find(table(), key.substring(0, dot));
            if (parent.isEmpty() || !text.startsWith("[", parent.get().span().start())) {
                return false;
            }
            int end = text.indexOf('\n', parent.get().span().start());
            return end >= 0 && to(text.substring(0, end + 1) + key.substring(dot + 1) + " = " + value + "\n" + text.substring(end + 1));
        }

        private boolean remove(String key) {
            int dot = key.lastIndexOf('.');
            Optional<TomlTable> parent = dot < 0 ? Optional.of(table()) : find(table(), key.substring(0, dot))
                    .filter(p -> p instanceof TomlTable).map(p -> (TomlTable) p);
            Optional<TomlTable.Entry> entry = parent.flatMap(p -> p.entry(key.substring(dot + 1)));
            if (entry.isEmpty()) {
                return false;
            }
            int start = entry.get().keySpan().start();
            boolean array = text.startsWith("[", entry.get().value().span().start()) && text.lastIndexOf('\n', start) + 1 < start
                    && text.charAt(start - 1) == '[';
            return !array && to(text.substring(0, start) + text.substring(entry.get().value().span().end()));
        }

        private boolean sub(String[] sides) {
            Matcher matcher = Pattern.compile(sides[0]).matcher(text);
            if (!matcher.find()) {
                return false;
            }
            StringBuilder out = new StringBuilder();
            matcher.appendReplacement(out, sides[1]);
            matcher.appendTail(out);
            return to(out.toString());
        }

        /** Only literal strings: what is added then stands as it is. */
        private boolean extend(String more) {
            Optional<TomlString> query = table().table("rule").flatMap(r -> r.string("query"));
            return query.isPresent() && text.startsWith("'''", query.get().span().start())
                    && to(text.substring(0, query.get().span().end() - 3).stripTrailing() + "\n" + more + "\n"
                    + text.substring(query.get().span().end() - 3));
        }
    }
}
