package dev.tocsin.rule.toml;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.cache.Ingredients;
import dev.tocsin.cache.ResultStore;
import dev.tocsin.source.SourceText;

/** Reads documents, and remembers their trees from one run to the next. Thread safe. */
public final class TomlMemory {
    /** Remembers nothing. */
    public static final TomlMemory NONE = new TomlMemory(ResultStore.none(), new Fingerprint(0, 0, 0, 0));

    private final ResultStore store;
    private final Fingerprint build;

    /** @param build the hash of the code that reads */
    public TomlMemory(ResultStore store, Fingerprint build) {
        this.store = store;
        this.build = build;
    }

    /**
     * What {@link TomlDocument#read} gives. Documents with errors are read anew each time.
     *
     * @param content the hash of the bytes that the text was decoded from
     */
    public TomlDocument read(SourceText source, Fingerprint content) {
        if (!store.keeps()) {
            return TomlDocument.read(source);
        }
        Fingerprint key = Ingredients.of("toml").with(build).with(content).fingerprint();
        return store.find(key, in -> new TreeReader(in, source).document()).orElseGet(() -> {
            TomlDocument document = TomlDocument.read(source);
            if (document.whole()) {
                store.put(key, TreeWriter.of(document));
            }
            return document;
        });
    }
}
