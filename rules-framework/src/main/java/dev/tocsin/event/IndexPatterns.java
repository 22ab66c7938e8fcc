package dev.tocsin.event;

import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Wildcard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The indices that a rule or query reads: names, wildcards and exclusions. Immutable.
 *
 * <p>A data stream's backing index counts as the data stream. {@code *} does not cover hidden indices, whose names begin with
 * a dot. A cluster before a colon is not compared unless the event names one too; {@code ::data} and what stands in braces in
 * date math count as anything.
 */
public final class IndexPatterns {
    private static final Pattern BACKING_INDEX = Pattern.compile(
            "(?:partial-|restored-|shrink-[^-]+-)?\\.(?:ds|fs)-(.+)-\\d{4}\\.\\d{2}\\.\\d{2}-\\d{6}");
    private static final Pattern INTERNAL_INDEX = Pattern.compile("\\.internal(\\..+)-\\d{6}");

    private record Entry(boolean exclusion, boolean hidden, Wildcard cluster, Wildcard name) {
        static Entry of(String pattern, boolean first) {
            boolean exclusion = !first && pattern.startsWith("-");
            String text = exclusion ? pattern.substring(1) : pattern;
            String name = localName(text);
            int colon = text.startsWith("<") || text.indexOf("::") == text.indexOf(':') ? -1 : text.indexOf(':');
            return new Entry(exclusion, name.startsWith("."), colon < 0 ? null : wildcard(text.substring(0, colon)), wildcard(name));
        }

        private static Wildcard wildcard(String text) {
            return Wildcard.of(text, Wildcard.Syntax.STAR, LetterCase.EXACT);
        }

        boolean matches(String indexCluster, String index) {
            boolean sameCluster = indexCluster == null || cluster != null && cluster.matches(indexCluster);
            return sameCluster && (hidden || !index.startsWith(".")) && name.matches(index);
        }
    }

    private final List<Entry> entries;

    private IndexPatterns(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Patterns in their order, which decides what an exclusion takes away; each may hold several with commas between. */
    public static IndexPatterns of(Collection<String> patterns) {
        List<Entry> entries = new ArrayList<>();
        for (String several : patterns) {
            for (String one : several.split(",")) {
                entries.add(Entry.of(one.strip(), entries.isEmpty()));
            }
        }
        return new IndexPatterns(entries);
    }

    /** Whether an event of an index is read; one that does not say its index ({@code null}) is. */
    public boolean cover(String index) {
        if (index == null) {
            return true;
        }
        int colon = index.indexOf(':');
        String cluster = colon < 0 ? null : index.substring(0, colon);
        String name = index.substring(colon + 1);
        String stream = dataStream(name);
        boolean covered = false;
        for (Entry entry : entries) {
            if (entry.matches(cluster, stream) || entry.matches(cluster, name)) {
                covered = !entry.exclusion;
            }
        }
        return covered;
    }

    /** A pattern without its cluster and selector; what stands in braces in date math becomes a star. */
    static String localName(String pattern) {
        int selector = pattern.indexOf("::");
        String text = selector < 0 ? pattern : pattern.substring(0, selector);
        String name = text.startsWith("<") ? text : text.substring(text.indexOf(':') + 1);
        boolean dateMath = name.startsWith("<") && name.endsWith(">");
        return dateMath ? name.substring(1, name.length() - 1).replaceAll("\\{.*}", "*") : name;
    }

    /** The data stream or alias that an index backs; any other name as it is. */
    static String dataStream(String index) {
        Matcher backing = BACKING_INDEX.matcher(index);
        Matcher internal = INTERNAL_INDEX.matcher(index);
        return backing.matches() ? backing.group(1) : internal.matches() ? internal.group(1) : index;
    }
}
