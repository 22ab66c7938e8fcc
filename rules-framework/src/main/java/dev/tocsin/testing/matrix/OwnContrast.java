package dev.tocsin.testing.matrix;

import dev.tocsin.detect.Alert;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.testing.OwnCase;
import java.util.List;

/** Two states of a rule on a case of its own fixtures. */
final class OwnContrast {
    private static final int MOST_EVENTS = 5;
    private final Contrast.Side before;
    private final Contrast.Side after;
    private final Contrast.Findings found;

    OwnContrast(Contrast.Side before, Contrast.Side after, Contrast.Findings found) {
        this.before = before;
        this.after = after;
        this.found = found;
    }

    void compare(OwnCase own) {
        OwnCase.Outcome old = run(before, own);
        OwnCase.Outcome now = run(after, own);
        String problem = old.problem() != null ? old.problem() : now.problem();
        if (problem != null) {
            found.notes.add(own.name() + (old.problem() != null ? ", as it was before: " : ", as it is now: ") + problem);
            return;
        }
        List<Alert> one = Which.counted(old.alerts());
        List<Alert> two = Which.counted(now.alerts());
        found.before += one.size();
        found.after += two.size();
        AlertKeys.without(one, two).forEach(alert -> found.lost.add(odd(own, alert, old.events(), after, found.explains(found.lost))));
        AlertKeys.without(two, one).forEach(alert -> found.gained.add(odd(own, alert, now.events(), before, found.explains(found.gained))));
    }

    private static OwnCase.Outcome run(Contrast.Side side, OwnCase own) {
        return side.file() == null ? OwnCase.Outcome.NOTHING : own.with(side.file(), side.exceptions()).run(side.schemas());
    }

    /** @param silent the state that does not give the alert */
    private static Contrast.Odd odd(OwnCase own, Alert alert, EventBatch events, Contrast.Side silent, boolean explained) {
        Blame blame = Blame.NONE;
        if (explained && silent.file() != null) {
            RowSet.Builder rows = RowSet.builder(events.size());
            alert.events().stream().sorted().limit(MOST_EVENTS).forEach(rows::add);
            blame = own.with(silent.file(), silent.exceptions()).explain(silent.schemas(), rows.build()).map(Blame::of).orElse(Blame.NONE);
        }
        return new Contrast.Odd(own.folder(), true, alert.events().stream().sorted().limit(MOST_EVENTS).map(events::event).toList(),
                alert.events().isEmpty() ? Which.content(alert) : "", blame.clause(), blame.reason());
    }
}
