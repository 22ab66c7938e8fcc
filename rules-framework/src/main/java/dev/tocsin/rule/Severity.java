package dev.tocsin.rule;

import java.util.Locale;
import java.util.Optional;

/** How bad an alert is, in a word, with the risk scores that go with it. */
public enum Severity {
    /** Risk score 0 to 21. */
    LOW(0, 21),
    /** Risk score 22 to 47. */
    MEDIUM(22, 47),
    /** Risk score 48 to 73. */
    HIGH(48, 73),
    /** Risk score 74 to 100. */
    CRITICAL(74, 100);

    private final int least;
    private final int most;

    Severity(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The lowest risk score of its band. */
    public int least() {
        return least;
    }

    /** The highest risk score of its band, which is the usual one except for critical, where it is 99. */
    public int most() {
        return most;
    }

    /** The word of a rule file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of a word; empty for any other word. */
    public static Optional<Severity> of(String word) {
        for (Severity severity : values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    /** The severity whose band holds a score from 0 to 100. */
    public static Optional<Severity> ofScore(long score) {
        for (Severity severity : values()) {
            if (score >= severity.least && score <= severity.most) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}
