package dev.tocsin.docs;

import dev.tocsin.history.TextDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder of pages as it is, beside what it should be.
 *
 * @param folder the folder
 * @param written what must be written, by path below the folder
 * @param before what those pages say now; no entry for a new page
 * @param unchanged how many pages are up to date
 * @param stale pages that an earlier run wrote, that nothing stands for any more, and that nobody changed since
 * @param kept pages that an earlier run wrote, that nothing stands for any more, and that somebody changed since
 */
public record PageFolder(Path folder, SortedMap<String, String> written, Map<String, String> before, int unchanged, List<String> stale,
        List<String> kept) {
    /** The file that remembers what was written: a line for each page in the form of {@code sha256sum}. */
    public static final String MEMORY = "pages.sha256";

    /**
     * Compares; changes nothing.
     *
     * @throws IOException when something in the folder cannot be read
     */
    public static PageFolder compare(Path folder, SortedMap<String, String> pages) throws IOException {
        SortedMap<String, String> wanted = new TreeMap<>(pages);
        StringBuilder memory = new StringBuilder();
        pages.forEach((path, text) -> memory.append(digest(text.getBytes(StandardCharsets.UTF_8))).append("  ").append(path).append('\n'));
        wanted.put(MEMORY, memory.toString());
        SortedMap<String, String> written = new TreeMap<>();
        Map<String, String> before = new TreeMap<>();
        for (Map.Entry<String, String> page : wanted.entrySet()) {
            Path file = folder.resolve(page.getKey());
            String now = Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : null;
            if (!page.getValue().equals(now)) {
                written.put(page.getKey(), page.getValue());
                if (now != null) {
                    before.put(page.getKey(), now);
                }
            }
        }
        List<String> stale = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        leftOver(folder, wanted, stale, kept);
        return new PageFolder(folder, written, before, wanted.size() - written.size(), List.copyOf(stale), List.copyOf(kept));
    }

    /** Whether every page is what it should be. */
    public boolean upToDate() {
        return written.isEmpty() && stale.isEmpty();
    }

    /** What differs, in the unified format, page after page; the memory itself is not shown. */
    public String differences() {
        StringBuilder out = new StringBuilder();
        written.forEach((path, text) -> {
            if (!path.equals(MEMORY)) {
                // a carriage return is a difference that must be seen
                out.append(TextDiff.unified(path, before.get(path), text).replace("\r", "\\r"));
            }
        });
        stale.forEach(path -> out.append("--- a/").append(path).append("\n+++ /dev/null\n"));
        return out.toString();
    }

    /** The memory lies in a repository, so it is not believed: only files below the folder with the very bytes count. */
    private static void leftOver(Path folder, Map<String, String> wanted, List<String> stale, List<String> kept) throws IOException {
        Path memory = folder.resolve(MEMORY);
        if (!Files.isRegularFile(memory)) {
            return;
        }
        for (String line : new String(Files.readAllBytes(memory), StandardCharsets.UTF_8).lines().toList()) {
            String[] cells = line.split("  ", 2);
            if (cells.length < 2 || wanted.containsKey(cells[1]) || !ours(folder, cells[1]) || renamed(folder, cells[1], wanted)) {
                continue;
            }
            (digest(Files.readAllBytes(folder.resolve(cells[1]))).equals(cells[0]) ? stale : kept).add(cells[1]);
        }
    }

    private static boolean ours(Path folder, String path) throws IOException {
        if (!path.matches(".*\\.(md|json|svg|html|css|js)") || path.indexOf('\0') >= 0) {
            return false;
        }
        Path file = folder.resolve(path).normalize();
        return file.startsWith(folder.normalize()) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && file.toRealPath().startsWith(folder.toRealPath());
    }

    /** Where case does not count, the old name of a page is a name of the new one. */
    private static boolean renamed(Path folder, String path, Map<String, String> wanted) throws IOException {
        for (String page : wanted.keySet()) {
            if (page.equalsIgnoreCase(path) && Files.exists(folder.resolve(page))) {
                return Files.isSameFile(folder.resolve(page), folder.resolve(path));
            }
        }
        return false;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
