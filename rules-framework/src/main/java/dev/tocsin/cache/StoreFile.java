package dev.tocsin.cache;

import dev.tocsin.cache.ResultStore.Entry;
import dev.tocsin.source.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The file of a store: a line that says what it is, and for each result its fingerprint, age, length, a checksum of those and
 * the content, and the content.
 */
final class StoreFile {
    private static final byte[] MARK = "tocsin results 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = Fingerprint.SIZE + 4 + 4 + 4;
    private static final int OLDEST = 1_000_000;
    /** So much of what is out of use is kept in any case: somebody may undo a change, or have looked at a part only. */
    private static final long SPARE = 8 << 20;

    private StoreFile() {
    }

    /** What the file holds up to the first place that is broken; nothing when there is no such file or it is too large. */
    static Map<Fingerprint, Entry> read(Path file, long most) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > Math.min(most, Integer.MAX_VALUE - 16)) {
                return Map.of();
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException | SecurityException | OutOfMemoryError e) {
            return Map.of();
        }
        if (bytes.length < MARK.length || !ByteBuffer.wrap(bytes, 0, MARK.length).equals(ByteBuffer.wrap(MARK))) {
            return Map.of();
        }
        Map<Fingerprint, Entry> entries = new HashMap<>();
        ByteBuffer in = ByteBuffer.wrap(bytes, MARK.length, bytes.length - MARK.length);
        while (in.remaining() >= HEAD) {
            int start = in.position();
            Fingerprint fingerprint = Fingerprint.read(in);
            int age = in.getInt();
            int length = in.getInt();
            int checksum = in.getInt();
            if (length < 0 || length > in.remaining() || checksum != checksum(bytes, start, in.position(), length)) {
                break;
            }
            entries.put(fingerprint, new Entry(bytes, in.position(), in.position() + length, age));
            in.position(in.position() + length);
        }
        return entries;
    }

    /**
     * Replaces the file, and gives what it holds now.
     *
     * @param found what the file holds now, perhaps by another process
     * @param kept what it held when this run began
     * @param fresh what this run adds
     * @param used what this run asked for
     */
    static Map<Fingerprint, Entry> write(Path file, long most, Map<Fingerprint, Entry> found, Map<Fingerprint, Entry> kept,
            Map<Fingerprint, byte[]> fresh, Set<Fingerprint> used) throws IOException {
        Map<Fingerprint, Entry> all = new HashMap<>(found);
        kept.forEach(all::putIfAbsent);
        all.replaceAll((key, e) -> new Entry(e.bytes(), e.from(), e.to(), used.contains(key) ? 0 : Math.min(OLDEST, e.age() + 1)));
        fresh.forEach((key, content) -> all.put(key, new Entry(content, 0, content.length, 0)));
        Map<Fingerprint, Entry> written = fitting(all, most);
        WholeFile.write(file, out -> {
            out.write(MARK);
            for (Map.Entry<Fingerprint, Entry> each : written.entrySet()) {
                write(out, each.getKey(), each.getValue());
            }
        });
        return written;
    }

    /** The youngest entries that fit, always in one order. */
    private static Map<Fingerprint, Entry> fitting(Map<Fingerprint, Entry> all, long most) {
        List<Map.Entry<Fingerprint, Entry>> sorted = new ArrayList<>(all.entrySet());
        sorted.sort(Comparator.comparingInt((Map.Entry<Fingerprint, Entry> e) -> e.getValue().age())
                .thenComparingLong(e -> e.getKey().a()).thenComparingLong(e -> e.getKey().b()));
        long young = sorted.stream().filter(e -> e.getValue().age() == 0).mapToLong(e -> HEAD + e.getValue().size()).sum();
        long bound = Math.min(most, 2 * young + SPARE);
        long size = MARK.length;
        Map<Fingerprint, Entry> fitting = new LinkedHashMap<>();
        for (Map.Entry<Fingerprint, Entry> each : sorted) {
            size += HEAD + each.getValue().size();
            if (size > bound) {
                break;
            }
            fitting.put(each.getKey(), each.getValue());
        }
        return fitting;
    }

    private static void write(OutputStream out, Fingerprint fingerprint, Entry entry) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        fingerprint.write(head);
        head.putInt(entry.age()).putInt(entry.size());
        CRC32 checksum = new CRC32();
        checksum.update(head.array(), 0, HEAD - 4);
        checksum.update(entry.bytes(), entry.from(), entry.size());
        head.putInt((int) checksum.getValue());
        out.write(head.array());
        out.write(entry.bytes(), entry.from(), entry.size());
    }

    private static int checksum(byte[] bytes, int start, int content, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, start, HEAD - 4);
        checksum.update(bytes, content, length);
        return (int) checksum.getValue();
    }
}
