package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** Looks at the arguments of a call together, for functions whose parameters cannot be described one by one, such as CASE. */
@FunctionalInterface
public interface ArgumentCheck {
    /** Refuses what does not fit. */
    void check(Arguments arguments);

    /** The arguments of a call. */
    interface Arguments {
        /** How many there are. */
        int count();

        /** The type of an argument. */
        EsqlType type(int index);

        /** Whether an argument is a constant. */
        boolean isConstant(int index);

        /** Says that an argument does not fit, and what was expected: {@code boolean}, {@code a constant}. */
        void refuse(int index, String expected);

        /** Says what is wrong with the call as a whole. */
        void refuse(String message);

        /** Makes a number widen to a type before the body gets it. */
        void widen(int index, EsqlType type);
    }
}
