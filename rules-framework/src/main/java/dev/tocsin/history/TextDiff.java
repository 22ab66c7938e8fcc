package dev.tocsin.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.util.QuotedString;

/** What changed between two texts. */
public final class TextDiff {
    private TextDiff() {
    }

    /**
     * The lines that changed in the unified format with three lines around each change, as {@code git apply} takes it.
     *
     * @param name path of the file with {@code /} between its parts
     * @param before the old text; null when the file is new
     * @param after the new text; null when the file is gone
     * @return empty for equal texts; else every line ends with a line feed, and a last line without one is marked
     */
    public static String unified(String name, String before, String after) {
        String old = before == null ? "" : before;
        String now = after == null ? "" : after;
        if (old.equals(now)) {
            return "";
        }
        RawText a = raw(old);
        RawText b = raw(now);
        EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, a, b);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(edits, a, b);
            formatter.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "--- " + (before == null ? "/dev/null" : quoted("a/" + name)) + "\n+++ " + (after == null ? "/dev/null" : quoted("b/" + name))
                + "\n" + out.toString(StandardCharsets.UTF_8);
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As git writes it; a tab ends a name with blanks. */
    private static String quoted(String path) {
        String quoted = QuotedString.GIT_PATH.quote(path);
        return quoted.equals(path) && path.indexOf(' ') >= 0 ? path + "\t" : quoted;
    }
}
