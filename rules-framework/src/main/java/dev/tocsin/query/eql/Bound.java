package dev.tocsin.query.eql;

import dev.tocsin.event.Field;
import dev.tocsin.query.eql.function.EqlFunction;
import dev.tocsin.query.eql.function.EqlType;
import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.source.Span;
import java.util.List;

/** A condition or value whose fields, types and constants are known, with everything folded that is constant. */
sealed interface Bound {
    /** The type of its value. */
    EqlType type();

    /** Where it stands. */
    Span span();

    /**
     * A constant.
     *
     * @param value in the form of what it is compared with: Long, Double, String, Boolean, {@link dev.tocsin.value.DateMath},
     *     {@link dev.tocsin.value.IpAddress}, {@link dev.tocsin.value.Cidr}; or null
     */
    record Constant(Object value, EqlType type, Span span) implements Bound {
        boolean isNull() {
            return value == null;
        }
    }

    /** The values of a field. */
    record FieldValue(Field field, EqlType type, Span span) implements Bound {
    }

    /** A call. */
    record FunctionValue(EqlFunction function, boolean ignoreCase, List<Bound> arguments, Span span) implements Bound {
        @Override
        public EqlType type() {
            return function.signature().result();
        }
    }

    /** A comparison of something with a constant. */
    record Compared(Operator operator, Bound value, Constant constant, Span span) implements Condition {
    }

    /** Equality with one of some constants. */
    record Among(Bound value, List<Constant> constants, boolean ignoreCase, Span span) implements Condition {
    }

    /**
     * A text that fits one of some patterns.
     *
     * @param alternatives whether the engine makes an {@code or} of them
     */
    record Fits(Bound value, ValueTest test, boolean alternatives, Span span) implements Condition {
    }

    /** {@code == null}. */
    record NoValue(Bound value, Span span) implements Condition {
    }

    /** {@code and} or {@code or}. */
    record Joined(boolean and, List<Bound> parts, Span span) implements Condition {
    }

    /** {@code not}. */
    record Inverted(Bound part, Span span) implements Condition {
    }

    /** What is true or false. */
    sealed interface Condition extends Bound permits Compared, Among, Fits, NoValue, Joined, Inverted {
        @Override
        default EqlType type() {
            return EqlType.BOOLEAN;
        }
    }
}
