package dev.tocsin.query.predicate;

import dev.tocsin.value.DateMath;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Whether a date lies between two dates as queries write them; missing parts and rounding go down for an included lower and
 * an excluded upper bound, else up (kql 35).
 *
 * <p>Before {@link #at} gives it the time of the run, only a range that does not speak of {@code now} can be asked.
 */
public final class DateRange implements ValueTest {
    private final String low;
    private final boolean lowIncluded;
    private final String high;
    private final boolean highIncluded;
    private final ZoneId zone;
    private final Between withoutNow;

    /**
     * A range; a null bound is open.
     *
     * @throws dev.tocsin.value.ValueSyntaxException when a bound is no date
     */
    public DateRange(String low, boolean lowIncluded, String high, boolean highIncluded, ZoneId zone) {
        this.low = low;
        this.lowIncluded = lowIncluded;
        this.high = high;
        this.highIncluded = highIncluded;
        this.zone = zone;
        this.withoutNow = between(Instant.EPOCH);
    }

    @Override
    public boolean test(Object value) {
        return withoutNow.test(value);
    }

    @Override
    public ValueTest at(Instant now) {
        return between(now);
    }

    private Between between(Instant now) {
        Instant from = null;
        if (low != null) {
            DateMath date = DateMath.parse(low);
            from = lowIncluded ? date.down(now, zone) : date.up(now, zone);
        }
        Instant to = null;
        if (high != null) {
            DateMath date = DateMath.parse(high);
            to = highIncluded ? date.up(now, zone) : date.down(now, zone);
        }
        return new Between(from, lowIncluded, to, highIncluded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateRange that && Objects.equals(low, that.low) && Objects.equals(high, that.high)
                && lowIncluded == that.lowIncluded && highIncluded == that.highIncluded && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(low, lowIncluded, high, highIncluded, zone);
    }
}
