package dev.tocsin.testing.matrix;

import java.util.Objects;

/**
 * What one rule or hunt made of the events of one fixture: at least one alert, or an error.
 *
 * @param fixture its name below the fixtures folder
 * @param own whether it is a case of the rule's own fixtures
 * @param alerts how many; 0 when the run ended with an error
 * @param which the events of each alert by their places in the fixture, from 1: {@code 1-3,(4+7)}; of a row its content as
 *     {@code #} and a hash; of a long list a hash only; of an error {@code error}
 */
public record Catch(String fixture, boolean own, int alerts, String which) {
    static final String ERROR = "error";

    /** Nothing may be null. */
    public Catch {
        Objects.requireNonNull(fixture, "fixture");
        Objects.requireNonNull(which, "which");
    }

    /** Whether the run ended with an error. */
    public boolean failed() {
        return which.equals(ERROR);
    }
}
