package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Bound.Constant;
import dev.tocsin.query.eql.Bound.FieldValue;

/**
 * Constants of another type than the field that the index nevertheless reads as one of the field's: the engine checks the
 * types of {@code in}, but hands a comparison to the index as it is.
 */
final class LooseConstants {
    private LooseConstants() {
    }

    /** The constant in the field's type; null when it is of that type already or cannot be read as one. */
    static Constant of(FieldValue field, Constant constant) {
        Object value = constant.value();
        Object read = switch (field.type()) {
            case STRING -> value instanceof Number || value instanceof Boolean ? value.toString() : null;
            case NUMBER -> value instanceof String text ? number(text) : null;
            case BOOLEAN -> "true".equals(value) ? Boolean.TRUE : "false".equals(value) ? Boolean.FALSE : null;
            default -> null;
        };
        return read == null ? null : new Constant(read, field.type(), constant.span());
    }

    private static Number number(String text) {
        boolean whole = text.matches("-?[0-9]{1,30}");
        return whole || text.matches("-?[0-9]+\\.[0-9]+") ? NumberText.parse(text, !whole) : null;
    }
}
