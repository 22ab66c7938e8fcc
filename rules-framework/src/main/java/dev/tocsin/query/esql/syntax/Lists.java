package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Term.Literal;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.source.Span;

import java.math.BigInteger;
import java.util.List;

/** Makes one constant of the members of a list: several values of the widest type (esql 10). */
final class Lists {
    private Lists() {
    }

    static Literal of(Span span, List<Literal> members) {
        EsqlType widest = members.get(0).type();
        for (Literal member : members) {
            widest = wider(widest, member.type());
        }
        boolean negative = members.stream().anyMatch(m -> m.value() instanceof Number n && n.doubleValue() < 0);
        EsqlType type = negative && widest == EsqlType.UNSIGNED_LONG ? EsqlType.DOUBLE : widest;
        return new Literal(span, type, MultiValue.of(members.stream().map(m -> as(m.value(), type)).toList()));
    }

    private static EsqlType wider(EsqlType one, EsqlType other) {
        boolean unsigned = one == EsqlType.UNSIGNED_LONG || other == EsqlType.UNSIGNED_LONG;
        return unsigned && one != EsqlType.DOUBLE && other != EsqlType.DOUBLE ? EsqlType.UNSIGNED_LONG
                : EsqlType.common(one, other).orElse(EsqlType.DOUBLE);
    }

    private static Object as(Object value, EsqlType type) {
        return switch (type) {
            case LONG -> ((Number) value).longValue();
            case UNSIGNED_LONG -> value instanceof BigInteger ? value : BigInteger.valueOf(((Number) value).longValue());
            case DOUBLE -> ((Number) value).doubleValue();
            default -> value;
        };
    }
}
