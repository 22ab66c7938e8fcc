package dev.tocsin.configuration;

/** What a rule that changed must raise. */
public enum VersionPolicy {
    /** Its version when it has one, else its updated_date. */
    ANY,
    /** Its version. */
    VERSION,
    /** Its updated_date. */
    UPDATED_DATE,
    /** Nothing. */
    NONE
}
