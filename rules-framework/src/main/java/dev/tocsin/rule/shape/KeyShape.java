package dev.tocsin.rule.shape;

/**
 * A key of a table.
 *
 * @param name the key
 * @param required whether the table is unusable without it
 * @param shape what its value may be
 * @param summary what it is for, one sentence without a full stop
 */
public record KeyShape(String name, boolean required, Shape shape, String summary) {
    /** A key that may be left out. */
    public static KeyShape may(String name, Shape shape, String summary) {
        return new KeyShape(name, false, shape, summary);
    }

    /** A key that must be there. */
    public static KeyShape must(String name, Shape shape, String summary) {
        return new KeyShape(name, true, shape, summary);
    }
}
