package dev.tocsin.query.esql.value;

/**
 * A geo_point or cartesian_point.
 *
 * @param x the longitude in degrees, or the cartesian x
 * @param y the latitude in degrees, or the cartesian y
 */
public record Point(double x, double y) {
    /** Well-known text: {@code POINT (12.5 55.6)}. */
    @Override
    public String toString() {
        return "POINT (" + x + " " + y + ")";
    }
}
