package dev.tocsin.query.esql.function;

/** How finished the engine calls a function or command. */
public enum Lifecycle {
    /** Generally available. */
    GA,
    /** May change or go. */
    PREVIEW,
    /** Was in earlier versions only. */
    REMOVED,
    /** In development builds only. */
    SNAPSHOT
}
