package dev.tocsin.configuration;

/** Whether a repository is compared with its {@code tocsin.lock}. */
public enum LockPolicy {
    /** Always; that there is none is a failure. */
    REQUIRED,
    /** When there is one. */
    OPTIONAL,
    /** Never. */
    OFF
}
