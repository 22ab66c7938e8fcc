package dev.tocsin.testing.lock;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.testing.lock.Entry.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a lock. One line that cannot be read makes all of it worthless: nothing is guessed. */
final class LockReader {
    static final String BROKEN = "lock-broken";
    static final String NEWER = "lock-newer";
    private static final String RESTORE = "restore it from version control, or delete it and run mvn tocsin:lock to write a new one";

    private final SourceText source;
    private final List<String> lines;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> fixtures = new TreeMap<>();
    private final Map<String, String> block = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private Diagnostic problem;
    private boolean ended;

    private LockReader(SourceText source, List<String> lines) {
        this.source = source;
        this.lines = lines;
    }

    /**
     * The lock; of a file with the markers of a merge conflict what both sides say, with a warning at the first marker.
     *
     * @param source the file
     */
    static Checked<Lock> read(SourceText source) {
        List<String> all = source.text().lines().toList();
        MergeSides sides = MergeSides.of(all);
        if (sides.firstMarker() < 0) {
            return new LockReader(source, all).lock();
        }
        Checked<Lock> ours = new LockReader(source, sides.ours()).lock();
        Checked<Lock> theirs = new LockReader(source, sides.theirs()).lock();
        if (!ours.ok() || !theirs.ok()) {
            return ours.ok() ? theirs : ours;
        }
        Set<Entry> entries = new LinkedHashSet<>(ours.value().entries());
        entries.addAll(theirs.value().entries());
        Map<String, String> fixtures = new TreeMap<>(theirs.value().fixtures());
        fixtures.putAll(ours.value().fixtures());
        Diagnostic conflict = new Diagnostic(Level.WARNING, LockFile.CONFLICT, source, span(source, sides.firstMarker() + 1),
                "the lock has the markers of a merge conflict", "merge the rules and fixtures, then run mvn tocsin:lock: it writes the"
                        + " lock anew and takes the versions of both sides as the least");
        return new Checked<>(new Lock(List.copyOf(entries), fixtures), List.of(conflict));
    }

    private Checked<Lock> lock() {
        String first = lines.isEmpty() ? "" : lines.get(0).stripTrailing();
        if (!first.startsWith(LockText.FIRST)) {
            return refused(1, "this is no lock of Tocsin: its first line should be \"" + LockText.FIRST + LockText.FORMAT + "\"");
        }
        String format = first.substring(LockText.FIRST.length());
        if (!format.equals(String.valueOf(LockText.FORMAT))) {
            return format.matches("\\d+") ? Checked.refused(List.of(new Diagnostic(Level.ERROR, NEWER, source, span(source, 1),
                    "the lock has format " + format + ", but this Tocsin knows format " + LockText.FORMAT + " only",
                    "use the Tocsin that wrote it, or " + RESTORE)))
                    : refused(1, "\"" + format + "\" is no number of a format");
        }
        for (int i = 1; i < lines.size() && problem == null; i++) {
            line(i + 1, lines.get(i).stripTrailing());
        }
        if (problem == null && !ended) {
            return refused(lines.size(), "the lock is cut: its last line should be \"" + LockText.END + "\"");
        }
        return problem != null ? Checked.refused(List.of(problem)) : Checked.of(new Lock(entries, fixtures));
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        } else if (ended) {
            broken(number, "nothing should stand after \"" + LockText.END + "\"");
        } else if (line.startsWith("  ")) {
            property(number, line.substring(2));
        } else {
            close(number);
            String[] words = line.split(" ", 3);
            if (words[0].equals("rule") && words.length == 2 && problem == null) {
                block.put("rule", plain(number, words[1]));
            } else if (words[0].equals("fixture") && words.length == 3) {
                fixtures.put(plain(number, words[2]), words[1]);
            } else if (line.equals(LockText.END)) {
                ended = true;
            } else {
                broken(number, "expected \"rule ID\", \"fixture HASH NAME\" or \"" + LockText.END + "\"");
            }
        }
    }

    private void property(int number, String line) {
        int blank = line.indexOf(' ');
        String key = blank < 0 ? line : line.substring(0, blank);
        String value = blank < 0 ? "" : line.substring(blank + 1);
        if (!block.containsKey("rule")) {
            broken(number, "this line belongs to no rule");
        } else if (key.equals("found")) {
            String[] words = value.split(" ", 3);
            if (words.length == 3 && words[0].matches("\\d{1,9}")) {
                found.add(new Found(plain(number, words[2]), Integer.parseInt(words[0]), words[1]));
            } else {
                broken(number, "expected \"found COUNT EVENTS FIXTURE\"");
            }
        } else if (!Set.of("path", "name", "type", "version", "updated", "behaviour", "metadata", "untried").contains(key)) {
            broken(number, "\"" + key + "\" is nothing that a lock says of a rule");
        } else if (block.put(key, value) != null) {
            broken(number, "\"" + key + "\" stands twice");
        }
    }

    /** Ends the block of a rule, if there is one. */
    private void close(int number) {
        if (block.isEmpty()) {
            return;
        }
        for (String needed : List.of("path", "name", "type", "behaviour", "metadata")) {
            if (!block.containsKey(needed)) {
                broken(number, "the rule before this line has no " + needed);
                return;
            }
        }
        String type = block.get("type");
        String version = block.get("version");
        if (version != null && !version.matches("\\d{1,18}")) {
            broken(number, "the version of the rule before this line is no number: " + version);
            return;
        }
        Identity identity = new Identity(block.get("rule"), plain(number, block.get("path")), plain(number, block.get("name")),
                type.replaceFirst(" deprecated$", ""), type.endsWith(" deprecated"), Optional.ofNullable(version).map(Long::valueOf),
                Optional.ofNullable(block.get("updated")), hashes(number, block.get("behaviour")), hashes(number, block.get("metadata")));
        entries.add(new Entry(identity, found, Optional.ofNullable(block.get("untried")).map(text -> plain(number, text))));
        block.clear();
        found.clear();
    }

    private KeyHashes hashes(int number, String text) {
        Map<String, String> hashes = new TreeMap<>();
        for (String one : text.split(" ")) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                hashes.put(one.substring(0, colon), one.substring(colon + 1));
            } else if (!one.isEmpty()) {
                broken(number, "\"" + one + "\" before this line is no key with its hash");
            }
        }
        return new KeyHashes(hashes);
    }

    private String plain(int number, String text) {
        try {
            return LockText.plain(text);
        } catch (NumberFormatException e) {
            broken(number, "\"" + text + "\" has a broken escape");
            return text;
        }
    }

    private Checked<Lock> refused(int number, String message) {
        broken(number, message);
        return Checked.refused(List.of(problem));
    }

    private void broken(int number, String message) {
        if (problem == null) {
            problem = new Diagnostic(Level.ERROR, BROKEN, source, span(source, number), message, RESTORE);
        }
    }

    private static Span span(SourceText source, int line) {
        return Span.at(source.offset(new dev.tocsin.source.Position(Math.max(1, line), 1)));
    }
}
