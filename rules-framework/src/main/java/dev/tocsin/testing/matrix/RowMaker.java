package dev.tocsin.testing.matrix;

import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Detection;
import dev.tocsin.detect.Reach;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.source.Checked;
import dev.tocsin.testing.OwnCase;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.Specimens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tries one rule or hunt on all fixtures. */
final class RowMaker {
    private final Corpus corpus;
    private final SchemaSource schemas;
    private final String folder;
    private final List<Catch> catches = new ArrayList<>();
    private String untried;

    private RowMaker(Corpus corpus, SchemaSource schemas, String folder) {
        this.corpus = corpus;
        this.schemas = schemas;
        this.folder = folder;
    }

    static Row of(RuleFile file, Specimens specimens, Corpus corpus, SchemaSource schemas) {
        RowMaker maker = new RowMaker(corpus, schemas, file.path().replaceFirst("\\.toml$", ""));
        specimens.of(file).forEach(maker::own);
        List<Subject> subjects = file.rule().map(rule -> List.<Subject>of(new Subject.OfRule(rule, specimens.exceptions(file))))
                .orElseGet(() -> Subject.of(file.hunt().orElseThrow()));
        subjects.forEach(maker::foreign);
        String id = file.rule().map(rule -> rule.id()).orElseGet(() -> file.hunt().orElseThrow().id());
        String name = file.rule().map(rule -> rule.name()).orElseGet(() -> file.hunt().orElseThrow().name());
        String untried = subjects.isEmpty() ? "none of its queries is in a language that is supported" : maker.untried;
        return new Row(id, name, file.path(), file.hunt().isPresent(), merged(maker.catches), untried);
    }

    private void own(OwnCase own) {
        OwnCase.Outcome outcome = own.run(schemas);
        if (outcome.problem() != null) {
            catches.add(new Catch(own.name(), true, 0, Catch.ERROR));
        } else {
            add(own.name(), true, outcome.alerts(), number -> number + 1);
        }
    }

    private void foreign(Subject subject) {
        Optional<String> needs = subject.needs();
        if (needs.isPresent()) {
            untried = needs.get();
            return;
        }
        for (Group group : corpus.groups()) {
            Schema schema = group.schema(schemas, subject.indices());
            if (!subject.promising(schema, group.batch())) {
                continue;
            }
            Checked<Subject.Bound> bound = subject.bind(schema);
            if (!bound.ok()) {
                untried = "it cannot be run on some events: " + bound.errors().get(0).message();
                continue;
            }
            Reach reach = bound.value().reach(group.batch());
            if (!reach.possible(RowSet.all(group.batch().size()))) {
                continue;
            }
            if (group.together() && !reach.exact()) {
                together(bound.value(), group);
            } else {
                group.members().stream().filter(member -> !member.specimen().owner().equals(folder) && reach.possible(member.rows()))
                        .forEach(member -> member(bound.value(), reach, group, member));
            }
        }
    }

    private void member(Subject.Bound bound, Reach reach, Group group, Group.Member member) {
        if (reach.exact()) {
            int[] rows = distinct(group.batch(), reach.needed().get(0).and(member.rows())).toArray();
            int[] places = java.util.Arrays.stream(rows).map(row -> row - member.first()).toArray();
            catches.add(new Catch(member.specimen().name(), false, rows.length, Which.of(places)));
            return;
        }
        Detection detection = bound.run(member.events());
        if (detection.failed()) {
            catches.add(new Catch(member.specimen().name(), false, 0, Catch.ERROR));
        } else {
            add(member.specimen().name(), false, detection.alerts(), number -> number + 1);
        }
    }

    /** One run over all; an alert belongs to the fixture of its first event, or to the whole when it has none. */
    private void together(Subject.Bound bound, Group group) {
        Detection detection = bound.run(group.batch());
        String whole = group.members().get(0).specimen().owner();
        if (detection.failed()) {
            catches.add(new Catch(whole, false, 0, Catch.ERROR));
            return;
        }
        Map<String, List<Alert>> byFixture = new TreeMap<>();
        for (Alert alert : Which.counted(detection.alerts())) {
            String fixture = alert.events().stream().min(Comparator.naturalOrder())
                    .map(number -> group.member(number).specimen().name()).orElse(whole);
            byFixture.computeIfAbsent(fixture, name -> new ArrayList<>()).add(alert);
        }
        byFixture.forEach((fixture, alerts) -> add(fixture, false, alerts, number -> number - group.member(number).first() + 1));
    }

    private void add(String fixture, boolean own, List<Alert> alerts, java.util.function.IntFunction<Integer> place) {
        int count = Which.counted(alerts).size();
        if (count > 0) {
            catches.add(new Catch(fixture, own, count, Which.of(alerts, place)));
        }
    }

    /** A document that stands twice in a file is one in the index. */
    static RowSet distinct(EventBatch batch, RowSet rows) {
        Set<List<String>> seen = new HashSet<>();
        RowSet.Builder out = RowSet.builder(batch.size());
        rows.forEach(row -> {
            String id = batch.event(row).id();
            if (id == null || seen.add(List.of(String.valueOf(batch.event(row).index()), id))) {
                out.add(row);
            }
        });
        return out.build();
    }

    /** Queries of one hunt may find events of the same fixture. */
    private static List<Catch> merged(List<Catch> catches) {
        Map<String, Catch> out = new TreeMap<>();
        for (Catch one : catches) {
            out.merge((one.own() ? "0" : "1") + one.fixture(), one, (a, b) -> new Catch(a.fixture(), a.own(), a.alerts() + b.alerts(),
                    a.which().equals(b.which()) ? a.which() : a.which() + ";" + b.which()));
        }
        return List.copyOf(out.values());
    }
}
