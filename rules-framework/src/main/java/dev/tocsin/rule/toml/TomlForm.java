package dev.tocsin.rule.toml;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.value.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a table whose keys are known: each key is asked for by its type, and {@link #finish()} complains of those that
 * nobody asked for. Findings go to the list that it was made with. Not thread safe.
 *
 * <pre>{@code
 * TomlForm form = new TomlForm(document.source(), document.table(), "configuration", findings);
 * Optional<String> rules = form.string("rules").map(TomlString::value);
 * form.finish();
 * }</pre>
 */
public final class TomlForm {
    private final SourceText source;
    private final TomlTable table;
    private final String path;
    private final String id;
    private final List<Diagnostic> findings;
    private final Map<String, Boolean> asked = new LinkedHashMap<>();

    /**
     * A form over the top level of a document.
     *
     * @param id the id of every finding
     * @param findings where findings are added
     */
    public TomlForm(SourceText source, TomlTable table, String id, List<Diagnostic> findings) {
        this(source, table, "", id, findings);
    }

    private TomlForm(SourceText source, TomlTable table, String path, String id, List<Diagnostic> findings) {
        this.source = source;
        this.table = table;
        this.path = path;
        this.id = id;
        this.findings = findings;
    }

    /** The table that it reads. */
    public TomlTable table() {
        return table;
    }

    /** The value of a key; empty when there is none or, with a finding, when it is of another type. */
    public <T extends TomlValue> Optional<T> get(String key, Class<T> type, String expected) {
        asked.put(key, true);
        Optional<TomlValue> value = table.get(key);
        if (value.isPresent() && !type.isInstance(value.get())) {
            error(value.get().span(), "\"" + path + key + "\" is " + value.get().kind() + ", but " + expected + " was expected",
                    null);
            return Optional.empty();
        }
        return value.map(type::cast);
    }

    /** The value of any type. */
    public Optional<TomlValue> any(String key) {
        return get(key, TomlValue.class, "a value");
    }

    /** A string. */
    public Optional<TomlString> string(String key) {
        return get(key, TomlString.class, "a string");
    }

    /** A boolean. */
    public Optional<Boolean> bool(String key) {
        return get(key, TomlBoolean.class, "true or false").map(TomlBoolean::value);
    }

    /** A whole number. */
    public Optional<Long> integer(String key) {
        return get(key, TomlInteger.class, "an integer").map(TomlInteger::value);
    }

    /** A string out of several; empty, with a finding, for any other. */
    public Optional<String> oneOf(String key, List<String> allowed) {
        return string(key).filter(text -> {
            boolean known = allowed.contains(text.value());
            if (!known) {
                error(text.span(), "\"" + path + key + "\" is \"" + text.value() + "\", but one of " + String.join(", ", allowed)
                        + " was expected", meant(text.value(), allowed));
            }
            return known;
        }).map(TomlString::value);
    }

    /** A list of strings; empty when there is none. Elements of other types are findings. */
    public List<TomlString> strings(String key) {
        Optional<TomlList> list = get(key, TomlList.class, "a list of strings");
        list.ifPresent(l -> l.values().stream().filter(v -> !(v instanceof TomlString))
                .forEach(v -> error(v.span(), "\"" + path + key + "\" holds " + v.kind() + ", but strings were expected", null)));
        return list.map(TomlList::strings).orElse(List.of());
    }

    /** A string, or a list of strings; empty when there is none. */
    public List<TomlString> oneOrMore(String key) {
        asked.put(key, true);
        return table.get(key).filter(TomlString.class::isInstance).map(v -> List.of((TomlString) v)).orElseGet(() -> strings(key));
    }

    /** A table of known keys. Its own {@link #finish()} is to be called as well. */
    public Optional<TomlForm> form(String key) {
        return get(key, TomlTable.class, "a table").map(t -> inner(t, path + key + "."));
    }

    /** Tables of known keys; empty when there are none. */
    public List<TomlForm> rows(String key) {
        Optional<TomlList> list = get(key, TomlList.class, "a list of tables");
        list.ifPresent(l -> l.values().stream().filter(v -> !(v instanceof TomlTable))
                .forEach(v -> error(v.span(), "\"" + path + key + "\" holds " + v.kind() + ", but tables were expected", null)));
        return list.map(l -> l.tables().stream().map(t -> inner(t, path + key + ".")).toList()).orElse(List.of());
    }

    /** Complains of the absence of a key that must be there. */
    public void require(String key) {
        asked.put(key, true);
        if (!table.has(key)) {
            error(table.span(), "\"" + path + key + "\" is missing", null);
        }
    }

    /** Complains of every key that was not asked for. */
    public void finish() {
        for (TomlTable.Entry entry : table.entries()) {
            if (!asked.containsKey(entry.key())) {
                error(entry.keySpan(), "the key \"" + path + entry.key() + "\" is unknown; known are "
                        + String.join(", ", asked.keySet()), meant(entry.key(), List.copyOf(asked.keySet())));
            }
        }
    }

    /** Adds an error about a place of this table. {@code fix} may be null. */
    public void error(Span span, String message, String fix) {
        findings.add(new Diagnostic(Level.ERROR, id, source, span, message, fix));
    }

    private TomlForm inner(TomlTable inner, String innerPath) {
        return new TomlForm(source, inner, innerPath, id, findings);
    }

    private static String meant(String word, List<String> known) {
        List<String> near = Suggestions.nearest(word, known, 1);
        return near.isEmpty() ? null : "did you mean \"" + near.get(0) + "\"?";
    }
}
