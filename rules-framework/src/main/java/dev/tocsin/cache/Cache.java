package dev.tocsin.cache;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A folder of stores, one for each kind of result. Thread safe. */
public final class Cache {
    private static final long MOST = 64L << 20;

    private final Path folder;
    private final Fingerprint build;
    private final Map<String, ResultStore> stores = new ConcurrentHashMap<>();

    private Cache(Path folder, Fingerprint build) {
        this.folder = folder;
        this.build = build;
    }

    /** The cache in a folder, which need not exist; one that keeps nothing when it cannot be known which code is running. */
    public static Cache in(Path folder) {
        return Build.fingerprint().map(build -> in(folder, build)).orElseGet(Cache::none);
    }

    /** The cache of another build in the same folder. */
    static Cache in(Path folder, Fingerprint build) {
        return new Cache(folder, build);
    }

    /** A cache that keeps nothing. */
    public static Cache none() {
        return new Cache(null, new Fingerprint(0, 0, 0, 0));
    }

    /** The hash of the code that makes the results; it belongs to the ingredients of every one. */
    public Fingerprint build() {
        return build;
    }

    /** The store of a name, which is opened once. */
    public ResultStore store(String name) {
        return stores.computeIfAbsent(name, n -> folder == null ? ResultStore.none() : ResultStore.open(folder.resolve(n + ".bin"), MOST));
    }

    /** Saves all stores; says what could not be saved, which harms nobody. */
    public List<String> save() {
        return stores.values().stream().flatMap(store -> store.save().stream()).sorted().toList();
    }
}
