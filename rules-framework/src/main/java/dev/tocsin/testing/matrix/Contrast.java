package dev.tocsin.testing.matrix;

import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.event.Event;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.testing.OwnCase;
import dev.tocsin.testing.SchemaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two states of a rule or hunt run side by side on the same events.
 *
 * @param before how many alerts the older state gave
 * @param after how many the newer state gives
 * @param lost alerts that only the older one gave
 * @param gained alerts that only the newer one gives
 * @param notes why something could not be compared; what only one of two states can be run on is not
 */
public record Contrast(int before, int after, List<Odd> lost, List<Odd> gained, List<String> notes) {
    /** Copies the lists. */
    public Contrast {
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
        notes = List.copyOf(notes);
    }

    /**
     * A state.
     *
     * @param file the rule or hunt; null for none
     * @param schemas the fields that it knows
     * @param exceptions the items of its exception lists
     */
    public record Side(RuleFile file, SchemaSource schemas, List<ExceptionItem> exceptions) {
        /** Copies the list. */
        public Side {
            exceptions = List.copyOf(exceptions);
        }

        List<Subject> subjects() {
            if (file == null) {
                return List.of();
            }
            return file.rule().map(rule -> List.<Subject>of(new Subject.OfRule(rule, exceptions)))
                    .orElseGet(() -> Subject.of(file.hunt().orElseThrow()));
        }
    }

    /**
     * An alert that only one state gives.
     *
     * @param owner the folder of the rule whose fixture it is on
     * @param own whether the fixture is the rule's own
     * @param events its first events; none for a row that stands for no event
     * @param content what such a row holds
     * @param clause the first clause that did not let it through in the other state; empty when no clause is to blame
     * @param reason a sentence about that; empty when not asked for
     */
    public record Odd(String owner, boolean own, List<Event> events, String content, String clause, String reason) {
        /** Copies the list. */
        public Odd {
            events = List.copyOf(events);
        }
    }

    /**
     * Compares two states.
     *
     * @param cases the rule's own cases
     * @param corpus all events
     * @param folders the folders of its own fixtures, whose events count as its cases only
     * @param explained how many alerts of each sort get a reason
     */
    public static Contrast of(Side before, Side after, List<OwnCase> cases, Corpus corpus, Set<String> folders, int explained) {
        Findings found = new Findings(explained);
        cases.forEach(own -> new OwnContrast(before, after, found).compare(own));
        List<Subject> old = before.subjects();
        List<Subject> now = after.subjects();
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            new ForeignContrast(i < old.size() ? old.get(i) : null, before.schemas(), i < now.size() ? now.get(i) : null, after.schemas(),
                    folders, found).compare(corpus);
        }
        return new Contrast(found.before, found.after, found.lost, found.gained, List.copyOf(found.notes));
    }

    /** What is found while comparing. */
    static final class Findings {
        final List<Odd> lost = new ArrayList<>();
        final List<Odd> gained = new ArrayList<>();
        final Set<String> notes = new TreeSet<>();
        private final int explained;
        int before;
        int after;

        Findings(int explained) {
            this.explained = explained;
        }

        /** Whether one more alert of a sort gets a reason. */
        boolean explains(List<Odd> sort) {
            return sort.size() < explained;
        }
    }
}
