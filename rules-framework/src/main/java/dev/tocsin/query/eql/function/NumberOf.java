package dev.tocsin.query.eql.function;

import java.util.List;

/** {@code number}: a text that is no number ends the query with an error, as the engine does. */
final class NumberOf implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("number",
            List.of(Parameter.one("text", EqlType.STRING), Parameter.optional("base", EqlType.NUMBER).takingNull()),
            EqlType.NUMBER, false, "7.9.0", "The number that a text is, in base 10 or another; 0x announces base 16.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        String text = ((String) arguments.get(0)).strip();
        Object given = arguments.size() > 1 ? arguments.get(1) : null;
        boolean hexadecimal = text.startsWith("0x");
        int base = given == null ? hexadecimal ? 16 : 10 : Integers.exact(given, "base");
        if (base < Character.MIN_RADIX || base > Character.MAX_RADIX) {
            throw new IllegalArgumentException("the base of a number is from 2 to 36, not " + base);
        }
        try {
            return base == 10 ? decimal(text) : (Object) Long.parseLong(hexadecimal && base == 16 ? text.substring(2) : text, base);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no number of base " + base);
        }
    }

    private static Object decimal(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException noInteger) {
            return Double.valueOf(text);
        }
    }
}
