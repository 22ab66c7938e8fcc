package dev.tocsin.testing.lock;

import dev.tocsin.testing.lock.Entry.Found;

/**
 * Writes a lock: a block of lines for each rule and hunt in the order of their ids, then a line for each fixture, so that changes
 * of different rules stand apart and merge by themselves.
 */
final class LockText {
    static final int FORMAT = 1;
    static final String FIRST = "tocsin.lock format ";
    static final String END = "end";
    private final StringBuilder out = new StringBuilder();

    private LockText() {
    }

    /** The text; the same on every machine. */
    static String of(Lock lock) {
        LockText text = new LockText();
        text.line(FIRST + FORMAT);
        text.line("# Written by tocsin:lock. Commit it, and let nobody edit it by hand; after a merge conflict run tocsin:lock.");
        text.line("# found: how many alerts, of which events (by their places in the file), on which fixture.");
        lock.entries().forEach(text::entry);
        text.line("");
        lock.fixtures().forEach((fixture, hash) -> text.line("fixture " + hash + " " + escaped(fixture)));
        text.line(END);
        return text.out.toString();
    }

    private void entry(Entry entry) {
        Identity identity = entry.identity();
        line("");
        line("rule " + escaped(identity.id()));
        line("  path " + escaped(identity.path()));
        line("  name " + escaped(identity.name()));
        line("  type " + escaped(identity.type()) + (identity.deprecated() ? " deprecated" : ""));
        identity.version().ifPresent(version -> line("  version " + version));
        identity.updated().ifPresent(day -> line("  updated " + escaped(day)));
        line(("  behaviour " + identity.behaviour()).stripTrailing());
        line(("  metadata " + identity.metadata()).stripTrailing());
        entry.untried().ifPresent(reason -> line("  untried " + escaped(reason)));
        for (Found found : entry.alerts()) {
            line("  found " + found.count() + " " + found.which() + " " + escaped(found.fixture()));
        }
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    /** On one line, whatever stands in it. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '\\') {
                out.append("\\\\");
            } else if (c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** What {@link #escaped} was given. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
            } else if (text.charAt(i + 1) == 'u' && i + 6 <= text.length()) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(++i));
            }
        }
        return out.toString();
    }
}
