package dev.tocsin.testing.lock;

import dev.tocsin.cache.Ingredients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The hash of each of some keys of a rule.
 *
 * @param byKey eight hexadecimal digits by the name of the key
 */
public record KeyHashes(Map<String, String> byKey) {
    private static final int DIGITS = 8;

    /** Sorts the keys. */
    public KeyHashes {
        byKey = java.util.Collections.unmodifiableMap(new TreeMap<>(byKey));
    }

    static KeyHashes of(Map<String, String> texts) {
        Map<String, String> hashes = new TreeMap<>();
        texts.forEach((key, text) -> hashes.put(key.replaceAll("[\\s:\\\\]", "_"), Ingredients.of("key").text(key).text(text).fingerprint().hex().substring(0, DIGITS)));
        return new KeyHashes(hashes);
    }

    /** The keys that one has and the other has otherwise or not at all, sorted. */
    List<String> changed(KeyHashes other) {
        TreeSet<String> keys = new TreeSet<>(byKey.keySet());
        keys.addAll(other.byKey.keySet());
        List<String> out = new ArrayList<>();
        for (String key : keys) {
            String here = byKey.get(key);
            String there = other.byKey.get(key);
            if (here == null || !here.equals(there)) {
                out.add(there == null ? key + " (gone)" : here == null ? key + " (new)" : key);
            }
        }
        return out;
    }

    /** {@code from:1234abcd query:99aa00bb}. */
    @Override
    public String toString() {
        return byKey.entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue()).collect(Collectors.joining(" "));
    }
}
