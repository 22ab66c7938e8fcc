package dev.tocsin.testing.matrix;

import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Detection;
import dev.tocsin.detect.Reach;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.Explanation;
import dev.tocsin.source.Checked;
import dev.tocsin.testing.SchemaSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two states of a rule or of a hunt's query on events that are not its own. */
final class ForeignContrast {
    private static final int MOST_EVENTS = 5;
    private final Subject before;
    private final SchemaSource oldSchemas;
    private final Subject after;
    private final SchemaSource newSchemas;
    private final Set<String> folders;
    private final Contrast.Findings found;

    /** @param before null for none, as {@code after} */
    ForeignContrast(Subject before, SchemaSource oldSchemas, Subject after, SchemaSource newSchemas, Set<String> folders,
            Contrast.Findings found) {
        this.before = before;
        this.oldSchemas = oldSchemas;
        this.after = after;
        this.newSchemas = newSchemas;
        this.folders = folders;
        this.found = found;
    }

    void compare(Corpus corpus) {
        Optional<String> needs = needs(before).or(() -> needs(after));
        if (needs.isPresent()) {
            found.notes.add("on events of others: " + needs.get());
            return;
        }
        for (Group group : corpus.groups()) {
            State old = state(before, group, oldSchemas, "as it was before");
            State now = state(after, group, newSchemas, "as it is now");
            if (old == null || now == null) {
                continue;
            }
            RowSet all = RowSet.all(group.batch().size());
            if (!old.reach.possible(all) && !now.reach.possible(all)) {
                continue;
            }
            if (old.reach.exact() && now.reach.exact()) {
                rows(group, old, now);
            } else if (group.together()) {
                runs(new Group.Member(group.members().get(0).specimen(), group.batch(), all, 0), old, now);
            } else {
                group.members().stream().filter(member -> !folders.contains(member.specimen().owner())
                        && (old.reach.possible(member.rows()) || now.reach.possible(member.rows()))).forEach(member -> runs(member, old, now));
            }
        }
    }

    private static Optional<String> needs(Subject subject) {
        return subject == null ? Optional.empty() : subject.needs();
    }

    /**
     * One state with some events.
     *
     * @param subject null for none
     * @param bound null for none, and where it was seen without binding it that nothing can come
     */
    private record State(Subject subject, Schema schema, Subject.Bound bound, Reach reach) {
        static State silent(Subject subject, Schema schema, Group group) {
            return new State(subject, schema, null, new Reach(true, List.of(RowSet.none(group.batch().size()))));
        }

        /** Why some events gave nothing; empty for no subject. */
        Optional<Explanation> explain(EventBatch events, RowSet wanted) {
            Subject.Bound teller = bound != null || subject == null ? bound : subject.bind(schema).value();
            if (teller == null) {
                return Optional.empty();
            }
            // one event alone tells all about a query that decides each by itself, and takes no time in a large file
            EventBatch asked = reach.exact() ? events.select(wanted) : events;
            return Optional.of(teller.explain(asked, reach.exact() ? RowSet.all(asked.size()) : wanted));
        }
    }

    /** Null when it cannot be bound, which is noted. */
    private State state(Subject subject, Group group, SchemaSource schemas, String which) {
        if (subject == null) {
            return State.silent(null, null, group);
        }
        Schema schema = group.schema(schemas, subject.indices());
        if (!subject.promising(schema, group.batch())) {
            return State.silent(subject, schema, group);
        }
        Checked<Subject.Bound> bound = subject.bind(schema);
        if (!bound.ok()) {
            found.notes.add("it cannot be run " + which + ": " + bound.errors().get(0).message());
            return null;
        }
        return new State(subject, schema, bound.value(), bound.value().reach(group.batch()));
    }

    /** Every row is an alert by itself, however many there are. */
    private void rows(Group group, State old, State now) {
        for (Group.Member member : group.members()) {
            if (folders.contains(member.specimen().owner())) {
                continue;
            }
            RowSet was = RowMaker.distinct(group.batch(), old.reach.needed().get(0).and(member.rows()));
            RowSet is = RowMaker.distinct(group.batch(), now.reach.needed().get(0).and(member.rows()));
            found.before += was.size();
            found.after += is.size();
            was.minus(is).forEach(row -> found.lost.add(odd(member, List.of(row - member.first()), "", now, found.explains(found.lost))));
            is.minus(was).forEach(row -> found.gained.add(odd(member, List.of(row - member.first()), "", old,
                    found.explains(found.gained))));
        }
    }

    private void runs(Group.Member member, State old, State now) {
        Optional<List<Alert>> was = run(old, member, "as it was before");
        Optional<List<Alert>> is = run(now, member, "as it is now");
        if (was.isEmpty() || is.isEmpty()) {
            return;
        }
        found.before += was.get().size();
        found.after += is.get().size();
        AlertKeys.without(was.get(), is.get()).forEach(alert -> found.lost.add(odd(member, alert.events(), alert.events().isEmpty()
                ? Which.content(alert) : "", now, found.explains(found.lost))));
        AlertKeys.without(is.get(), was.get()).forEach(alert -> found.gained.add(odd(member, alert.events(), alert.events().isEmpty()
                ? Which.content(alert) : "", old, found.explains(found.gained))));
    }

    private Optional<List<Alert>> run(State state, Group.Member member, String which) {
        if (state.bound() == null) {
            return Optional.of(List.of());
        }
        Detection detection = state.bound.run(member.events());
        if (detection.failed()) {
            found.notes.add(member.specimen().name() + ", " + which + ": " + detection.diagnostics().get(0).message());
            return Optional.empty();
        }
        return Optional.of(Which.counted(detection.alerts()));
    }

    /** @param silent the state that does not give the alert */
    private static Contrast.Odd odd(Group.Member member, List<Integer> numbers, String content, State silent, boolean explained) {
        List<Integer> rows = numbers.stream().sorted().limit(MOST_EVENTS).toList();
        EventBatch events = member.events();
        Blame blame = Blame.NONE;
        if (explained) {
            RowSet.Builder wanted = RowSet.builder(events.size());
            rows.forEach(wanted::add);
            blame = silent.explain(events, wanted.build()).map(Blame::of).orElse(Blame.NONE);
        }
        return new Contrast.Odd(member.specimen().owner(), false, rows.stream().map(events::event).toList(), content,
                blame.clause(), blame.reason());
    }
}
