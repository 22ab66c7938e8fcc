package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.value.EsqlType;

import java.util.List;
import java.util.Set;

/** As what a value of unknown type is read where several types fit. */
final class Assumptions {
    private static final List<EsqlType> RANKED = List.of(EsqlType.KEYWORD, EsqlType.DOUBLE, EsqlType.DATE, EsqlType.IP,
            EsqlType.BOOLEAN, EsqlType.LONG, EsqlType.INTEGER, EsqlType.VERSION, EsqlType.GEO_POINT);

    private Assumptions() {
    }

    /** The type for a parameter that takes {@code types}; unknown when the result has the type of the argument. */
    static EsqlType type(Set<EsqlType> types, EsqlType result) {
        if (types.isEmpty() || result == EsqlType.UNKNOWN && types.size() > 2) {
            return EsqlType.UNKNOWN;
        }
        return RANKED.stream().filter(types::contains).findFirst().orElse(EsqlType.UNKNOWN);
    }
}
