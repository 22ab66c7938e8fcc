package dev.tocsin.testing.matrix;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schemas;
import dev.tocsin.source.Checked;
import dev.tocsin.testing.Specimen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of all fixtures in as few batches as their types allow. */
public final class Corpus {
    private final List<Group> groups = new ArrayList<>();
    private final List<Matrix.Fixture> fixtures = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Corpus() {
    }

    /** Reads them; what cannot be read is a problem. */
    public static Corpus read(List<Specimen> specimens) {
        Corpus corpus = new Corpus();
        Map<Group.Agreement, List<Specimen>> agreeing = new LinkedHashMap<>();
        Map<Specimen, EventBatch> batches = new LinkedHashMap<>();
        for (Specimen specimen : specimens) {
            Checked<EventBatch> read = EventReader.read(specimen.inputs());
            if (!read.errors().isEmpty()) {
                corpus.problems.add("the events of " + specimen.name() + " cannot be read: " + read.errors().get(0).headline());
                continue;
            }
            batches.put(specimen, read.value());
            corpus.fixtures.add(new Matrix.Fixture(specimen.name(), specimen.owner(), read.value().size()));
            if (!specimen.benign()) {
                agreement(specimen, read.value(), agreeing).add(specimen);
            }
        }
        agreeing.forEach((agreement, members) -> corpus.groups.add(group(members, batches, false)));
        List<Specimen> benign = batches.keySet().stream().filter(Specimen::benign).toList();
        if (!benign.isEmpty()) {
            corpus.groups.add(group(benign, batches, true));
        }
        return corpus;
    }

    List<Group> groups() {
        return groups;
    }

    /** Those that could be read. */
    public List<Matrix.Fixture> fixtures() {
        return fixtures;
    }

    /** What could not be read. */
    public List<String> problems() {
        return problems;
    }

    private static List<Specimen> agreement(Specimen specimen, EventBatch events, Map<Group.Agreement, List<Specimen>> agreeing) {
        var types = Schemas.dynamicTypes(events);
        for (Map.Entry<Group.Agreement, List<Specimen>> entry : agreeing.entrySet()) {
            if (entry.getKey().told.equals(specimen.types()) && entry.getKey().takes(types)) {
                return entry.getValue();
            }
        }
        Group.Agreement created = new Group.Agreement(specimen.types());
        created.takes(types);
        agreeing.put(created, new ArrayList<>());
        return agreeing.get(created);
    }

    private static Group group(List<Specimen> specimens, Map<Specimen, EventBatch> batches, boolean together) {
        List<EventInput> inputs = specimens.stream().flatMap(specimen -> specimen.inputs().stream()).toList();
        EventBatch all = EventReader.read(inputs).orThrow();
        List<Group.Member> members = new ArrayList<>();
        int row = 0;
        for (Specimen specimen : specimens) {
            RowSet.Builder rows = RowSet.builder(all.size());
            int first = row;
            for (int i = 0; i < batches.get(specimen).size(); i++) {
                rows.add(row++);
            }
            members.add(new Group.Member(specimen, batches.get(specimen), rows.build(), first));
        }
        return new Group(specimens.get(0).types(), members, all, together);
    }
}
