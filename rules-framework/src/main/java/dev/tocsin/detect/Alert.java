package dev.tocsin.detect;

import java.util.List;
import java.util.Objects;

/**
 * An alert as it would be written to the alerts index.
 *
 * @param id the same for the same rule and the same cause, in every run
 * @param kind what it was made of
 * @param document its fields: the source's and {@code kibana.alert.*}
 * @param events the numbers of the events that it stands for, oldest first
 * @param suppressed the numbers of the events that would have been alerts of their own without suppression
 */
public record Alert(String id, Kind kind, Document document, List<Integer> events, List<Integer> suppressed) {
    /** Copies the lists. */
    public Alert {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(document, "document");
        events = List.copyOf(events);
        suppressed = List.copyOf(suppressed);
    }

    /** An alert that suppressed nothing. */
    Alert(String id, Kind kind, Document document, List<Integer> events) {
        this(id, kind, document, events, List.of());
    }

    /** This alert with another value of a field. */
    Alert with(String path, Object value) {
        return new Alert(id, kind, document.with(path, value), events, suppressed);
    }

    /** What an alert is made of. */
    public enum Kind {
        /** One event. */
        EVENT,
        /** The one alert that stands for a sequence. */
        SEQUENCE,
        /** One event of a sequence. */
        SEQUENCE_PART,
        /** A bucket of a threshold rule. */
        THRESHOLD,
        /** A row of a table. */
        ROW
    }

    /** The name that the alert shows, after a rule name override. */
    public String ruleName() {
        return text("kibana.alert.rule.name");
    }

    /** Its severity, after a severity mapping. */
    public String severity() {
        return text("kibana.alert.severity");
    }

    /** Its risk score, after a risk score mapping. */
    public double riskScore() {
        return Double.parseDouble(text("kibana.alert.risk_score"));
    }

    /** Whether it is a building block, which the alerts page hides at first. */
    public boolean isBuildingBlock() {
        return document.at("kibana.alert.building_block_type") != null;
    }

    /** The scalars of a field; empty when it has none. */
    public List<Object> values(String path) {
        return document.values(path);
    }

    private String text(String path) {
        return String.valueOf(document.at(path));
    }
}
