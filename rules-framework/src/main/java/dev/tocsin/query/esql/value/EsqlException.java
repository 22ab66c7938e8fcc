package dev.tocsin.query.esql.value;

import java.util.Objects;

/**
 * Why a function has no value for its arguments: the value is null with a warning (esql 48), or the query is refused when it
 * is found while arguments that are constants are looked at (esql 51). Has no stack trace.
 */
public final class EsqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The class of the engine's exception, which warnings name (esql 49). */
    public enum Kind {
        /** An argument is none that the function takes. */
        ILLEGAL_ARGUMENT("java.lang.IllegalArgumentException"),
        /** A number is out of range, or divided by zero. */
        ARITHMETIC("java.lang.ArithmeticException"),
        /** A regular expression is none. */
        PATTERN_SYNTAX("java.util.regex.PatternSyntaxException"),
        /** A hash has no such name. */
        NO_SUCH_ALGORITHM("java.security.NoSuchAlgorithmException"),
        /** A text is no number. */
        NUMBER_FORMAT("java.lang.NumberFormatException"),
        /** A text or number cannot be converted. */
        INVALID_ARGUMENT("org.elasticsearch.xpack.esql.core.InvalidArgumentException"),
        /** A date or time does not exist. */
        DATE_TIME("java.time.DateTimeException");

        private final String className;

        Kind(String className) {
            this.className = className;
        }

        /** The name of the engine's class. */
        public String className() {
            return className;
        }
    }

    private final Kind kind;

    private EsqlException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = Objects.requireNonNull(kind);
    }

    /** A failure of a kind, with the engine's words. */
    public static EsqlException of(Kind kind, String message) {
        return new EsqlException(kind, message);
    }

    /** An argument that the function does not take. */
    public static EsqlException illegal(String message) {
        return new EsqlException(Kind.ILLEGAL_ARGUMENT, message);
    }

    /** A number out of range. */
    public static EsqlException arithmetic(String message) {
        return new EsqlException(Kind.ARITHMETIC, message);
    }

    /** A text or number that cannot be converted. */
    public static EsqlException invalid(String message) {
        return new EsqlException(Kind.INVALID_ARGUMENT, message);
    }

    /** What the engine would have thrown. */
    public Kind kind() {
        return kind;
    }
}
