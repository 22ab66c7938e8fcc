package dev.tocsin.docs.site;

import dev.tocsin.rule.RuleFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of pages for anything: plain ASCII that every file system, web server and browser takes as it is, unlike any other even
 * where case does not count. A name that had to be changed ends with a digest of what it stands for, so that it is always the same.
 */
final class PageNames {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private final Set<String> taken = new HashSet<>();

    /** The pages of files, sorted by path: {@code rules/} or {@code hunts/}, and the file's own path below its rules folder. */
    static SortedMap<String, RuleFile> of(List<RuleFile> files) {
        PageNames names = new PageNames();
        SortedMap<String, RuleFile> pages = new TreeMap<>();
        for (RuleFile file : files) {
            String stem = file.path().replaceFirst("\\.toml$", "");
            pages.put(names.page(file.hunt().isPresent() ? "hunts" : "rules", stem, file.source().name()), file);
        }
        return pages;
    }

    /**
     * The path of a page.
     *
     * @param folder where it goes
     * @param name what it is called; slashes make folders
     * @param identity what tells it from others of the same name
     */
    String page(String folder, String name, String identity) {
        String path = folder + "/" + Arrays.stream(name.split("/")).filter(s -> !s.isEmpty()).map(PageNames::segment)
                .collect(Collectors.joining("/"));
        String free = path;
        for (int i = 0; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = path + "-" + digest(identity + (i == 0 ? "" : "#" + i));
        }
        return free + ".html";
    }

    private static String segment(String raw) {
        if (PLAIN.matcher(raw).matches() && !DEVICE.matcher(raw).matches()) {
            return raw;
        }
        String bare = Normalizer.normalize(raw, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[._-]+|[._-]+$", "");
        String start = bare.substring(0, Math.min(60, bare.length()));
        return (start.isEmpty() ? "page" : start) + "-" + digest(raw);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
