package dev.tocsin.query.esql.function;

/**
 * A full text function, such as KQL or MATCH, that asks the index instead of the row's values (esql 149 to 154).
 *
 * @param signature what it is called, takes and gives
 */
public record SearchFunction(Signature signature) implements EsqlFunction {
    /** Starts a declaration. */
    public static Declaration named(String name) {
        return new Declaration(name);
    }
}
