package dev.tocsin.testing;

/** What became of a case. */
public enum Outcome {
    /** The rule did what the case expects. */
    PASSED,
    /** The rule did something else. */
    FAILED,
    /** It could not be found out: a rule, file or case is broken or asks for what is not supported. */
    ERROR,
    /** The case says that it is not to be run. */
    SKIPPED;

    /** Whether a build should go on. */
    public boolean good() {
        return this == PASSED || this == SKIPPED;
    }
}
