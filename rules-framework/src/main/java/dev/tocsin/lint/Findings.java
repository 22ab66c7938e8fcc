package dev.tocsin.lint;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes what one check finds, with the level that the check has in this run. Not thread safe. */
public final class Findings {
    private final String id;
    private final Level level;
    private final SourceText source;
    private final List<Finding> found;

    /** @param source the file that places are in, or null for a check of the whole set */
    Findings(String id, Level level, SourceText source, List<Finding> found) {
        this.id = id;
        this.level = level;
        this.source = source;
        this.found = found;
    }

    /** Something about a place of the file. {@code fix} says how to mend it, or is null. */
    public void add(Span span, String message, String fix, Edit... edits) {
        add(source, span, message, fix, edits);
    }

    /** Something about a place of some file. */
    public void add(SourceText where, Span span, String message, String fix, Edit... edits) {
        found.add(new Finding(new Diagnostic(level, id, where, span, message, fix), Arrays.asList(edits)));
    }

    /** Something about a place of a query. */
    public void add(EmbeddedText query, Span inner, String message, String fix, Edit... edits) {
        add(query.source(), query.toSource(inner), message, fix, edits);
    }

    /** What somebody else said, under the id of this check and at the milder of the two levels. */
    public void add(Diagnostic said, Edit... edits) {
        Level milder = said.level().atLeast(level) ? level : said.level();
        found.add(new Finding(new Diagnostic(milder, id, said.source(), said.span(), said.message(), said.fix()), Arrays.asList(edits)));
    }

    /** Of what was said about a file when it was read, that which has the id of this check. */
    public void passOn(List<Diagnostic> said) {
        said.stream().filter(d -> d.id().equals(id)).forEach(d -> add(d));
    }

    /** The same, with the edit that mends what can be mended. */
    public void passOn(List<Diagnostic> said, Function<Diagnostic, Optional<Edit>> mending) {
        said.stream().filter(d -> d.id().equals(id)).forEach(d -> add(d, mending.apply(d).stream().toArray(Edit[]::new)));
    }

    /** The same for findings of another level than the check has. */
    public Findings at(Level other) {
        return new Findings(id, other, source, found);
    }

    /** The same findings for a check of a file. */
    Findings in(SourceText file) {
        return new Findings(id, level, file, found);
    }

    static List<Finding> empty() {
        return new ArrayList<>();
    }
}
