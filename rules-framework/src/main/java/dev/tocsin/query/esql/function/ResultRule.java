package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

import java.util.List;

/** The type of a function's result. */
@FunctionalInterface
public interface ResultRule {
    /** The type for arguments of these types; they fit the parameters, but any of them may be {@link EsqlType#NULL}. */
    EsqlType of(List<EsqlType> arguments);

    /** Always one type. */
    static ResultRule always(EsqlType type) {
        return arguments -> type;
    }

    /** The type of an argument, keyword for text; null for a null literal. */
    static ResultRule likeArgument(int index) {
        return arguments -> arguments.get(index).noText();
    }

    /** The type of the first argument that is no null literal, keyword for text; null when there is none. */
    static ResultRule likeFirst() {
        return arguments -> arguments.stream().filter(t -> t != EsqlType.NULL).findFirst().orElse(EsqlType.NULL).noText();
    }
}
