package dev.tocsin.configuration;

/** A set of checks with their levels. */
public enum Profile {
    /** What any team wants. */
    CUSTOM,
    /** What the public Elastic repository demands. */
    ELASTIC
}
