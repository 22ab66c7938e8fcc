package dev.tocsin.source;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What came of reading something: the value, and all there is to say about it.
 *
 * @param value the value, or null when errors made it impossible
 * @param diagnostics errors, warnings and notes in the order of their places; warnings may stand beside a value
 */
public record Checked<T>(T value, List<Diagnostic> diagnostics) {
    /** @throws IllegalArgumentException when there is neither a value nor an error that says why */
    public Checked {
        diagnostics = List.copyOf(diagnostics);
        if (value == null && diagnostics.stream().noneMatch(d -> d.level() == Level.ERROR)) {
            throw new IllegalArgumentException("no value and no error");
        }
    }

    /** A value that nothing is to be said about. */
    public static <T> Checked<T> of(T value) {
        return new Checked<>(Objects.requireNonNull(value), List.of());
    }

    /** No value, for these reasons. */
    public static <T> Checked<T> refused(List<Diagnostic> errors) {
        return new Checked<>(null, errors);
    }

    /** Whether there is a value. */
    public boolean ok() {
        return value != null;
    }

    /** The errors among the diagnostics. */
    public List<Diagnostic> errors() {
        return diagnostics.stream().filter(d -> d.level() == Level.ERROR).toList();
    }

    /**
     * The value.
     *
     * @throws IllegalStateException with the first error when there is none
     */
    public T orThrow() {
        if (value == null) {
            throw new IllegalStateException(errors().get(0).rendered());
        }
        return value;
    }

    /** The same diagnostics with the value changed, when there is one. */
    public <R> Checked<R> map(Function<T, R> change) {
        return new Checked<>(value == null ? null : change.apply(value), diagnostics);
    }
}
