package dev.tocsin.history;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.List;

/** What can be wrong with a history, in words. */
final class Problem {
    static final String REPOSITORY = "git-repository";
    static final String REF = "git-ref";
    static final String SHALLOW = "git-shallow";
    static final String TREE = "git-tree";
    static final String DEEPEN = "fetch the whole history: fetch-depth: 0 in GitHub's checkout step, GIT_DEPTH: 0 in GitLab CI,"
            + " git fetch --unshallow by hand";

    private Problem() {
    }

    /** @param fix may be null */
    static Diagnostic error(String id, String place, String message, String fix) {
        return new Diagnostic(Level.ERROR, id, new SourceText(place, ""), Span.at(0), message, fix);
    }

    /** @param fix may be null */
    static Diagnostic warning(String id, String place, String message, String fix) {
        return new Diagnostic(Level.WARNING, id, new SourceText(place, ""), Span.at(0), message, fix);
    }

    /** About the name of a commit that the user gave. */
    static <T> Checked<T> ofRef(String id, String ref, String message, String fix) {
        SourceText source = new SourceText("git ref", ref);
        return Checked.refused(List.of(new Diagnostic(Level.ERROR, id, source, new Span(0, ref.length()), message, fix)));
    }
}
