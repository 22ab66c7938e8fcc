package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.Point;

/** Points of the globe as the index keeps them: longitude and latitude in 32 bits each. */
final class Grid {
    private static final double LONGITUDE_STEP = 360.0 / (1L << 32);
    private static final double LATITUDE_STEP = 180.0 / (1L << 32);

    private Grid() {
    }

    /**
     * The point of the grid.
     *
     * @throws EsqlException when it does not lie on the globe
     */
    static Point of(Point point) {
        if (Math.abs(point.x()) > 180 || Math.abs(point.y()) > 90) {
            throw EsqlException.illegal("point " + point + " is outside of the valid range of longitude and latitude");
        }
        return new Point(step(point.x(), 180, LONGITUDE_STEP), step(point.y(), 90, LATITUDE_STEP));
    }

    private static double step(double degrees, double most, double step) {
        double inside = degrees == most ? Math.nextDown(most) : degrees;
        return (int) Math.floor(inside / step) * step;
    }
}
