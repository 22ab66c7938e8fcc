package dev.tocsin.query.predicate;

import java.util.function.UnaryOperator;

/**
 * The bounds of a range as a query writes them.
 *
 * @param low null for none
 * @param high null for none
 */
public record Bounds(String low, boolean lowIncluded, String high, boolean highIncluded) {
    /** What an operator asks: {@code <}, {@code <=}, {@code >} or {@code >=}. */
    public static Bounds of(String operator, String value) {
        boolean included = operator.endsWith("=");
        return operator.startsWith(">") ? new Bounds(value, included, null, false) : new Bounds(null, false, value, included);
    }

    /** The same with each bound that there is replaced. */
    public Bounds map(UnaryOperator<String> change) {
        return new Bounds(low == null ? null : change.apply(low), lowIncluded, high == null ? null : change.apply(high),
                highIncluded);
    }

    Between between() {
        return new Between(low, lowIncluded, high, highIncluded);
    }
}
