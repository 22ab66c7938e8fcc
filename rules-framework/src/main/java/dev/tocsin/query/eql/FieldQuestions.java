package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Bound.Constant;
import dev.tocsin.query.eql.Bound.FieldValue;
import dev.tocsin.query.eql.function.EqlType;
import dev.tocsin.query.predicate.Between;
import dev.tocsin.query.predicate.OneOf;
import dev.tocsin.query.predicate.OneOfIgnoringCase;
import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.value.Cidr;
import dev.tocsin.value.DateMath;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Numbers;
import dev.tocsin.value.VersionOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the index is asked about the values of a field. */
final class FieldQuestions {
    private FieldQuestions() {
    }

    /** A comparison with a constant that was coerced to the field. */
    static ValueTest compared(Operator operator, FieldValue field, Constant constant) {
        Object value = constant.value();
        if (value instanceof DateMath date) {
            return date.usesNow() ? new RelativeDate(operator, date) : dates(operator, date, Instant.EPOCH);
        }
        if (operator == Operator.EQUAL) {
            return equal(field, value);
        }
        return field.type() == EqlType.VERSION ? new InVersionOrder(operator, (String) value) : new InOrder(operator, value);
    }

    /** Equality with any of some constants that were coerced to the field. */
    static ValueTest among(FieldValue field, List<Constant> constants, boolean ignoreCase) {
        if (ignoreCase) {
            return OneOfIgnoringCase.of(constants.stream().map(c -> (String) c.value()).toList(), LetterCase.ASCII); // eql 25
        }
        Set<Object> plain = new LinkedHashSet<>();
        List<ValueTest> others = new ArrayList<>();
        for (Constant constant : constants) {
            ValueTest test = compared(Operator.EQUAL, field, constant);
            if (test instanceof OneOf one) {
                plain.addAll(one.values());
            } else {
                others.add(test);
            }
        }
        ValueTest first = new OneOf(plain);
        if (others.isEmpty()) {
            return first;
        }
        others.add(first);
        return new AnyOf(others);
    }

    private static ValueTest equal(FieldValue field, Object value) {
        if (value instanceof Cidr block) {
            return new Between(block.first(), true, block.last(), true);
        }
        if (value instanceof Number number) {
            Object term = term(field.field().type(), number);
            return term == null ? new OneOf(Set.of()) : OneOf.value(term);
        }
        return OneOf.value(value);
    }

    /** The number in the class that the field's values have; null when no value of the field can equal it. */
    private static Object term(FieldType type, Number number) {
        if (type.family() == FieldType.Family.DECIMAL) {
            return number.doubleValue();
        }
        BigDecimal exact = Numbers.parse(number.toString()).orElse(null);
        if (exact == null || exact.stripTrailingZeros().scale() > 0) {
            return null;
        }
        BigInteger whole = exact.toBigInteger();
        if (type == FieldType.UNSIGNED_LONG) {
            return whole;
        }
        return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : null;
    }

    /** eql 21: an incomplete date stands for the whole of its day, month or year. */
    private static ValueTest dates(Operator operator, DateMath date, Instant now) {
        Instant down = date.down(now, ZoneOffset.UTC);
        Instant up = date.up(now, ZoneOffset.UTC);
        return switch (operator) {
            case EQUAL -> new Between(down, true, up, true);
            case LESS -> Between.lessThan(down);
            case AT_MOST -> Between.atMost(up);
            case MORE -> Between.moreThan(up);
            case AT_LEAST -> Between.atLeast(down);
        };
    }

    private record RelativeDate(Operator operator, DateMath date) implements ValueTest {
        @Override
        public boolean test(Object value) {
            throw new IllegalStateException("the time of the run is not known yet");
        }

        @Override
        public ValueTest at(Instant now) {
            return dates(operator, date, now);
        }
    }

    private record InOrder(Operator operator, Object bound) implements ValueTest {
        @Override
        public boolean test(Object value) {
            return operator.holds(ValueOrder.compare(value, bound));
        }
    }

    private record InVersionOrder(Operator operator, String bound) implements ValueTest {
        @Override
        public boolean test(Object value) {
            return operator.holds(VersionOrder.compare((String) value, bound));
        }
    }

    private record AnyOf(List<ValueTest> tests) implements ValueTest {
        @Override
        public boolean test(Object value) {
            return tests.stream().anyMatch(t -> t.test(value));
        }

        @Override
        public ValueTest at(Instant now) {
            return new AnyOf(tests.stream().map(t -> t.at(now)).toList());
        }
    }
}
