package dev.tocsin.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Results of earlier runs in one file, found by the fingerprint of what they depend on. Thread safe.
 *
 * <p>{@link #save()} replaces the file at once, so that other processes see the old one or the new one. Two that save at the same
 * time may lose results of one of them, which is a miss later; what a broken, cut or foreign file holds is a miss as well.
 */
public final class ResultStore {
    private final Path file;
    private final long most;
    private volatile Map<Fingerprint, Entry> kept;
    private final Map<Fingerprint, byte[]> fresh = new ConcurrentHashMap<>();
    private final AtomicBoolean news = new AtomicBoolean();
    private final Set<Fingerprint> used = ConcurrentHashMap.newKeySet();

    private ResultStore(Path file, long most, Map<Fingerprint, Entry> kept) {
        this.file = file;
        this.most = most;
        this.kept = kept;
    }

    /** Makes a result out of what was kept; may throw anything when that is not what it expects. */
    public interface Decoder<T> {
        /** The result. */
        T decode(EntryReader in) throws IOException;
    }

    /**
     * The results in a file, which need not exist.
     *
     * @param most the largest size of the file in bytes; the file is smaller where two times what a run asks for, and some more, are.
     *     Beyond that, results are dropped that were not asked for in the longest time
     */
    public static ResultStore open(Path file, long most) {
        return new ResultStore(file, most, StoreFile.read(file, most));
    }

    /** A store that keeps nothing. */
    public static ResultStore none() {
        return new ResultStore(null, 0, Map.of());
    }

    /** Whether it keeps anything at all. */
    public boolean keeps() {
        return file != null;
    }

    /** The result that was kept under a fingerprint; empty when there is none or it cannot be decoded to its very end. */
    public <T> Optional<T> find(Fingerprint fingerprint, Decoder<T> decoder) {
        byte[] content = fresh.get(fingerprint);
        Entry entry = content != null ? new Entry(content, 0, content.length, 0) : kept.get(fingerprint);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            EntryReader in = new EntryReader(entry.bytes(), entry.from(), entry.to());
            T result = decoder.decode(in);
            if (result == null || !in.atEnd()) {
                return Optional.empty();
            }
            used.add(fingerprint);
            return Optional.of(result);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Keeps a result; a later one under the same fingerprint takes its place. */
    public void put(Fingerprint fingerprint, EntryWriter content) {
        if (keeps()) {
            fresh.put(fingerprint, content.bytes());
            news.set(true);
        }
    }

    /** Says that results are still of use although nobody asked for them in this run. */
    public void keep(Collection<Fingerprint> fingerprints) {
        used.addAll(fingerprints);
    }

    /** Writes the file anew when there is something new; says why it could not, which harms nobody. */
    public synchronized Optional<String> save() {
        if (!keeps() || !news.getAndSet(false)) {
            return Optional.empty();
        }
        Map<Fingerprint, byte[]> added = Map.copyOf(fresh);
        try {
            kept = StoreFile.write(file, most, StoreFile.read(file, most), kept, added, used);
            added.forEach(fresh::remove);
            used.clear();
            return Optional.empty();
        } catch (IOException | SecurityException e) {
            return Optional.of("results could not be kept in " + file + ": " + e);
        }
    }

    /**
     * What is kept under a fingerprint.
     *
     * @param age how often others were saved since somebody asked for it
     */
    record Entry(byte[] bytes, int from, int to, int age) {
        int size() {
            return to - from;
        }
    }
}
