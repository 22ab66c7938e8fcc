package dev.tocsin.query.eql;

import dev.tocsin.event.Field;
import dev.tocsin.query.eql.Bound.Constant;
import dev.tocsin.query.eql.Bound.FieldValue;
import dev.tocsin.query.eql.function.EqlType;
import dev.tocsin.value.Cidr;
import dev.tocsin.value.DateMath;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.IpAddress;
import dev.tocsin.value.JsonNumber;
import dev.tocsin.value.ValueSyntaxException;
import dev.tocsin.value.Values;
import java.util.Locale;
import java.util.Set;

/** Constants in the form of what they are compared with. */
final class Constants {
    private static final double EXACT_LONGS = 1L << 53;

    private Constants() {
    }

    static EqlType typeOf(Object value) {
        if (value == null) {
            return EqlType.NULL;
        }
        return value instanceof String ? EqlType.STRING : value instanceof Boolean ? EqlType.BOOLEAN : EqlType.NUMBER;
    }

    /** Whether a constant of one type may be compared with values of the other. */
    static boolean comparable(EqlType value, EqlType constant) {
        boolean either = value == EqlType.ANY || constant == EqlType.ANY || value == EqlType.NULL || constant == EqlType.NULL;
        boolean text = constant == EqlType.STRING
                && (value == EqlType.DATE || value == EqlType.IP || value == EqlType.VERSION); // eql 20, 21
        return either || text || value == constant;
    }

    /**
     * The constant as values of this sort are compared with it.
     *
     * @param equality whether it is compared for equality, where an address may be a block
     * @throws ValueSyntaxException when a text is no date or address
     */
    static Constant coerced(Bound value, Constant constant, boolean equality) {
        Field field = value instanceof FieldValue v ? v.field() : null;
        Object coerced = constant.value();
        if (value.type() == EqlType.DATE) {
            coerced = DateMath.parse((String) coerced);
        } else if (value.type() == EqlType.IP) {
            coerced = address((String) coerced, equality);
        } else if (field != null && coerced instanceof Number number && field.type().family() == Family.DECIMAL) {
            // eql 4: a term of a float field is a float, and so is what it is compared with
            Object rounded = Values.indexed(new JsonNumber(number.toString()), field.type(), Integer.MAX_VALUE, false);
            coerced = rounded == null ? number : rounded;
        } else if (field != null && field.lowercase() && coerced instanceof String text) {
            coerced = text.toLowerCase(Locale.ROOT);
        }
        return new Constant(coerced, value.type(), constant.span());
    }

    /** A field of unknown mapping with the type that its use calls for; any other field as it is. */
    static FieldValue typed(FieldValue field, EqlType wanted, Constant... constants) {
        if (field.type() != EqlType.ANY) {
            return field;
        }
        FieldType type = switch (wanted) {
            case NUMBER -> large(constants) ? FieldType.LONG : FieldType.DOUBLE;
            case BOOLEAN -> FieldType.BOOLEAN;
            case DATE -> FieldType.DATE;
            case IP -> FieldType.IP;
            case VERSION -> FieldType.VERSION;
            case STRING, NULL, ANY -> FieldType.KEYWORD;
        };
        String path = field.field().path();
        Field guess = new Field(path, field.field().sourcePath(), type, Set.of(type), Integer.MAX_VALUE, false, null, false);
        return new FieldValue(guess, EqlType.of(type).orElseThrow(), field.span());
    }

    /** Whether some constant is beyond what a double keeps exactly. */
    private static boolean large(Constant... constants) {
        for (Constant constant : constants) {
            if (constant.value() instanceof Long number && Math.abs((double) number) > EXACT_LONGS) {
                return true;
            }
        }
        return false;
    }

    private static Object address(String text, boolean equality) {
        Object address = IpAddress.parse(text).orElse(null);
        if (address == null && equality) {
            address = Cidr.parse(text).orElse(null); // eql 20
        }
        if (address == null) {
            throw new ValueSyntaxException("\"" + text + "\" is no IP address");
        }
        return address;
    }
}
