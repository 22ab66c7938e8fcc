package dev.tocsin.testing.matrix;

import java.util.List;
import java.util.Objects;

/**
 * What every rule and hunt made of every fixture.
 *
 * @param rows by file, as the rules are read
 * @param fixtures the events that were tried, by name
 * @param problems what could not be read
 */
public record Matrix(List<Row> rows, List<Fixture> fixtures, List<String> problems) {
    /** Copies the lists. */
    public Matrix {
        rows = List.copyOf(rows);
        fixtures = List.copyOf(fixtures);
        problems = List.copyOf(problems);
    }

    /**
     * A fixture.
     *
     * @param name its name below the fixtures folder
     * @param owner the folder of the rule whose fixture it is, or {@code benign}
     * @param events how many events it has
     */
    public record Fixture(String name, String owner, int events) {
        /** Nothing may be null. */
        public Fixture {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(owner, "owner");
        }

        /** Whether it is part of the benign corpus. */
        public boolean benign() {
            return owner.equals("benign");
        }
    }

    /** How many events the benign corpus has. */
    public long benignEvents() {
        return fixtures.stream().filter(Fixture::benign).mapToLong(Fixture::events).sum();
    }
}
