package dev.tocsin.lint.check;

import dev.tocsin.lint.RuleSubject;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * The integration whose data streams an index pattern reads.
 *
 * @param pattern the index pattern without its cluster
 * @param name the integration, or the start of its name
 * @param whole whether the name is whole
 * @param span the place in the file
 */
record IndexPackage(String pattern, String name, boolean whole, Span span) {
    private static final java.util.regex.Pattern STREAM =
            java.util.regex.Pattern.compile("(?:[^:]*::?)?((?:logs|metrics|traces)-([a-z0-9_]+)([.*-]?).*)");

    /** Those of the indices of a rule that name an integration. */
    static List<IndexPackage> of(RuleSubject subject) {
        List<IndexPackage> out = new ArrayList<>();
        subject.rule().indexStrings().forEach(i -> add(i.value(), i.span(), out));
        subject.facts().ifPresent(f -> f.indices().forEach(i -> add(i.name(), subject.queryText().orElseThrow().toSource(i.span()), out)));
        return out;
    }

    private static void add(String index, Span span, List<IndexPackage> out) {
        Matcher stream = STREAM.matcher(index);
        if (stream.matches()) {
            out.add(new IndexPackage(stream.group(1), stream.group(2), !stream.group(3).equals("*"), span));
        }
    }

    /** Whether it reads data streams of an integration. */
    boolean reads(String integration) {
        return whole ? name.equals(integration) : integration.startsWith(name);
    }

    /** Whether it could read data streams of a dataset, whatever the namespace. */
    boolean readsDataset(String dataset) {
        String stream = pattern.substring(0, pattern.indexOf('-') + 1) + dataset + "-";
        return pattern.startsWith(stream) || EsqlPipeline.fits(pattern, stream + "default");
    }
}
