package dev.tocsin.comparison;

import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which file of one state of a repository is which of the other. */
final class Pairs {
    private final Map<RuleFile, RuleFile> byNew = new LinkedHashMap<>();
    private final Set<RuleFile> taken = new HashSet<>();
    private final List<RuleFile> before;
    private final List<RuleFile> after;

    /** A file before and after; one of them is null for a file that came or went. */
    record Pair(RuleFile before, RuleFile after) {
        /** The one after, else the one before. */
        RuleFile shown() {
            return after != null ? after : before;
        }

        Optional<RuleFile> was() {
            return Optional.ofNullable(before);
        }

        Optional<RuleFile> is() {
            return Optional.ofNullable(after);
        }

        /** Whether both have the same text, whatever the line ends. */
        boolean sameText() {
            return before != null && after != null && text(before).equals(text(after));
        }
    }

    private Pairs(RuleSet before, RuleSet after) {
        this.before = before.files();
        this.after = after.files();
    }

    /**
     * Pairs files by id and path, then by id (a renamed file), then by path (another id, or a file too broken to have one), then by
     * equal text (a broken file that was moved).
     */
    static Pairs of(RuleSet before, RuleSet after) {
        Pairs pairs = new Pairs(before, after);
        pairs.match(f -> id(f) == null ? null : id(f) + "\n" + f.source().name());
        pairs.match(Pairs::id);
        pairs.match(f -> f.source().name());
        pairs.match(Pairs::text);
        return pairs;
    }

    /** All files of both states, sorted by the name that they have now, or had. */
    List<Pair> all() {
        List<Pair> all = new ArrayList<>();
        after.forEach(file -> all.add(new Pair(byNew.get(file), file)));
        before.stream().filter(file -> !taken.contains(file)).forEach(file -> all.add(new Pair(file, null)));
        all.sort(Comparator.comparing(pair -> pair.shown().source().name()));
        return all;
    }

    /** By what messages call a file now, what they called it before. */
    Map<String, String> formerNames() {
        Map<String, String> names = new HashMap<>();
        byNew.forEach((now, then) -> names.put(now.source().name(), then.source().name()));
        return names;
    }

    /** Pairs those files that are left and alone with their key on both sides. */
    private void match(Function<RuleFile, String> key) {
        Map<String, List<RuleFile>> left = new HashMap<>();
        before.stream().filter(f -> !taken.contains(f) && key.apply(f) != null)
                .forEach(f -> left.computeIfAbsent(key.apply(f), k -> new ArrayList<>()).add(f));
        Map<String, List<RuleFile>> right = new HashMap<>();
        after.stream().filter(f -> !byNew.containsKey(f) && key.apply(f) != null)
                .forEach(f -> right.computeIfAbsent(key.apply(f), k -> new ArrayList<>()).add(f));
        right.forEach((k, files) -> {
            List<RuleFile> old = left.getOrDefault(k, List.of());
            if (files.size() == 1 && old.size() == 1) {
                byNew.put(files.get(0), old.get(0));
                taken.add(old.get(0));
            }
        });
    }

    /** The id of a rule or hunt; null for none. */
    static String id(RuleFile file) {
        return file.rule().map(Rule::id).or(() -> file.hunt().map(Hunt::id)).filter(id -> !id.isBlank()).orElse(null);
    }

    private static String text(RuleFile file) {
        String text = file.source().text();
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    }
}
