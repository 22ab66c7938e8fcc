package dev.tocsin.configuration;

/** What is asked of rules without fixtures. */
public enum FixturePolicy {
    /** Such a rule is an error. */
    REQUIRED,
    /** Such a rule is a warning. */
    RECOMMENDED,
    /** Such a rule is fine. */
    OPTIONAL
}
