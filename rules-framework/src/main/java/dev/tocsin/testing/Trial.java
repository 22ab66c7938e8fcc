package dev.tocsin.testing;

import dev.tocsin.detect.Detection;
import dev.tocsin.detect.Detector;
import dev.tocsin.detect.HuntSearch;
import dev.tocsin.detect.Run;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation;
import java.time.Instant;
import java.util.List;

/** What a case runs: a rule, or a query of a hunt. */
interface Trial {
    /** Whether every event of a file can be expected to be found. */
    boolean perEvent();

    /** What messages call a result. */
    String noun();

    Detection run(Run run);

    /** Runs it as a scheduler would that ran it before at {@code previous}, which is null for the first run. */
    Detection run(Run run, Instant previous);

    Explanation explain(Run run, RowSet wanted);

    /** A sentence for each of some rows that no run of a schedule looks at. */
    List<String> missed(EventBatch events, RowSet rows, List<Instant> runs);

    /** A rule. */
    static Trial of(Detector detector) {
        return new Trial() {
            @Override
            public boolean perEvent() {
                return detector.perEvent();
            }

            @Override
            public String noun() {
                return "alert";
            }

            @Override
            public Detection run(Run run) {
                return detector.run(run);
            }

            @Override
            public Detection run(Run run, Instant previous) {
                return detector.run(run, previous);
            }

            @Override
            public Explanation explain(Run run, RowSet wanted) {
                return detector.explain(run, wanted);
            }

            @Override
            public List<String> missed(EventBatch events, RowSet rows, List<Instant> runs) {
                return detector.missed(events, rows, runs);
            }
        };
    }

    /** A query of a hunt. */
    static Trial of(HuntSearch search) {
        return new Trial() {
            @Override
            public boolean perEvent() {
                return search.perEvent();
            }

            @Override
            public String noun() {
                return "result";
            }

            @Override
            public Detection run(Run run) {
                return search.run(run);
            }

            @Override
            public Detection run(Run run, Instant previous) {
                return search.run(run);
            }

            @Override
            public Explanation explain(Run run, RowSet wanted) {
                return search.explain(run, wanted);
            }

            @Override
            public List<String> missed(EventBatch events, RowSet rows, List<Instant> runs) {
                return List.of();
            }
        };
    }
}
