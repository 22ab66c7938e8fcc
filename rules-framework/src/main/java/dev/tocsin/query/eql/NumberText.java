package dev.tocsin.query.eql;

/** What a number in a query means. */
final class NumberText {
    private NumberText() {
    }

    /** A Long, or a Double for a decimal and for an integer that does not fit a long. (eql 15) */
    static Number parse(String written, boolean decimal) {
        if (!decimal) {
            try {
                return Long.valueOf(written);
            } catch (NumberFormatException tooLarge) {
                return Double.valueOf(written);
            }
        }
        return Double.valueOf(written);
    }
}
