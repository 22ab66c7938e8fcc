package dev.tocsin.testing;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.cache.Ingredients;
import java.util.List;
import java.util.TreeMap;

/** What a case gives, whatever its files are called and however their lines end. */
final class CaseContent {
    private final Ingredients all = Ingredients.of("case");
    private final FixtureFolder folder;

    private CaseContent(FixtureFolder folder) {
        this.folder = folder;
    }

    /** The hash of the events of a case, of its times, and of what it needs beside them. */
    static Fingerprint of(PlannedCase planned, FixtureFolder folder) {
        CaseContent content = new CaseContent(folder);
        CaseSpec spec = planned.spec();
        if (spec == null) {
            return content.all.text(planned.name()).fingerprint();
        }
        content.all.text(String.valueOf(spec.now())).texts(spec.runs().stream().map(String::valueOf).toList())
                .text(String.valueOf(spec.query())).text(new TreeMap<>(folder.types()).toString());
        new TreeMap<>(spec.needed().answers()).forEach((endpoint, answers) -> content.all.text(endpoint).text(new TreeMap<>(answers).toString()));
        content.sources(spec.events());
        content.sources(spec.history());
        content.sources(spec.needed().sources().toList());
        content.all.lines(folder.folder().resolve(FixtureFolder.EXCEPTIONS));
        return content.all.fingerprint();
    }

    private void sources(List<EventSource> sources) {
        all.number(sources.size());
        for (EventSource source : sources) {
            if (source instanceof EventSource.Inline inline) {
                all.text(inline.json());
            } else if (source instanceof EventSource.OfFile file) {
                all.lines(folder.folder().resolve(file.path()));
            }
        }
    }
}
