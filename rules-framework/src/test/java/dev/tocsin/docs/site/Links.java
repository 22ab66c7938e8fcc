package dev.tocsin.docs.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a site. */
final class Links {
    private static final Pattern LINK = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    private Links() {
    }

    /** Each link that leads to no file or no place of the site, except those of http and https; ids that a page has twice. */
    static List<String> broken(Map<String, String> pages) {
        Map<String, Set<String>> ids = new HashMap<>();
        List<String> broken = new ArrayList<>();
        pages.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                Matcher id = ID.matcher(text);
                Set<String> own = ids.computeIfAbsent(path, p -> new HashSet<>());
                while (id.find()) {
                    if (!own.add(id.group(1))) {
                        broken.add(path + " has #" + id.group(1) + " twice");
                    }
                }
            }
        });
        pages.forEach((path, text) -> {
            Matcher link = LINK.matcher(text);
            while (path.endsWith(".html") && link.find()) {
                String address = link.group(1);
                if (!address.startsWith("http")) {
                    String[] parts = address.split("#", 2);
                    String page = parts[0].isEmpty() ? path : resolve(path, parts[0]);
                    boolean place = parts.length < 2 || page.equals(SitePaths.RULES) || ids.getOrDefault(page, Set.of()).contains(parts[1]);
                    if (!pages.containsKey(page) || !place) {
                        broken.add(path + " leads to " + address);
                    }
                }
            }
        });
        return broken;
    }

    private static String resolve(String from, String to) {
        List<String> steps = new ArrayList<>(List.of(from.split("/")));
        steps.remove(steps.size() - 1);
        for (String step : to.split("/")) {
            if (step.equals("..")) {
                steps.remove(steps.size() - 1);
            } else {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
