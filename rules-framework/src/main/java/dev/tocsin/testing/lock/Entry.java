package dev.tocsin.testing.lock;

import dev.tocsin.testing.matrix.Catch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the lock knows of a rule or hunt.
 *
 * @param alerts where it made alerts, sorted by fixture
 * @param untried why it was not tried on events that are not its own
 */
public record Entry(Identity identity, List<Found> alerts, Optional<String> untried) {
    /** Sorts the list. */
    public Entry {
        Objects.requireNonNull(identity, "identity");
        alerts = alerts.stream().sorted().toList();
    }

    /**
     * Alerts on a fixture.
     *
     * @param count how many; 0 when the run ended with an error
     * @param which as {@link Catch#which()} says it
     */
    public record Found(String fixture, int count, String which) implements Comparable<Found> {
        static Found of(Catch found) {
            return new Found(found.fixture(), found.alerts(), found.which());
        }

        @Override
        public int compareTo(Found other) {
            return fixture.compareTo(other.fixture);
        }

        /** {@code 2 alerts (of the events 1,2)}. */
        String words() {
            String number = count + (count == 1 ? " alert" : " alerts");
            return which.equals("error") ? "an error" : which.startsWith("#") ? number : number + " (events " + which + ")";
        }
    }

    String id() {
        return identity.id();
    }
}
