package dev.tocsin.docs;

import dev.tocsin.rule.RuleFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where the page of each file goes: its path below its rules folder; unlike any other even where case does not count. */
final class PageNames {
    static final String INDEX = "index.md";

    private PageNames() {
    }

    /** Page by path, sorted by it. A folder {@code queries} of hunts becomes {@code docs}, as in the public repository. */
    static Map<String, RuleFile> of(List<RuleFile> files) {
        Map<String, RuleFile> pages = new TreeMap<>();
        Set<String> taken = new HashSet<>(Set.of(INDEX));
        for (RuleFile file : files) {
            String name = stem(file.path());
            String path = file.hunt().isPresent() ? name.replaceFirst("(^|/)queries/(?=[^/]+$)", "$1docs/") : name;
            if (!taken.add((path + ".md").toLowerCase(Locale.ROOT))) {
                path = stem(file.source().name()).replaceAll("(^|/)(\\.\\.?(?=/)|[A-Za-z]:)", "").replaceFirst("^/+", "");
                for (int i = 2; !taken.add((path + ".md").toLowerCase(Locale.ROOT)); i++) {
                    path = path.replaceFirst("-\\d+$", "") + "-" + i;
                }
            }
            pages.put(path + ".md", file);
        }
        return pages;
    }

    private static String stem(String path) {
        return path.endsWith(".toml") ? path.substring(0, path.length() - 5) : path;
    }
}
