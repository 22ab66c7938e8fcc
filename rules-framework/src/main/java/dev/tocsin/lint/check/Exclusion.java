package dev.tocsin.lint.check;

/** Whether two requirements exclude each other. */
enum Exclusion {
    /** Perhaps not. */
    NONE,
    /** Whatever the event is. */
    ALWAYS,
    /** Unless the event has several values of a field that has one by its definition in ECS. */
    ONE_VALUE
}
