package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.Point;
import java.util.Set;

/** {@code ST_CENTROID_AGG} of points. */
final class StCentroidAgg {
    static final AggregateFunction FUNCTION = AggregateFunction.named("st_centroid_agg").since("8.14").preview()
            .summary("The point in the middle of the points of a column.")
            .required("field", Set.of(EsqlType.GEO_POINT, EsqlType.CARTESIAN_POINT))
            .returns(ResultRule.likeArgument(0))
            .aggregate(call -> new Centroid());

    private StCentroidAgg() {
    }

    private static final class Total {
        private final Sums x = new Sums();
        private final Sums y = new Sums();
        private long count;
    }

    private static final class Centroid implements AggregateFunction.ByValue {
        private final Grouped<Total> totals = new Grouped<>(Total::new);

        @Override
        public void add(int group, Object value, Evaluation evaluation) {
            Total total = totals.of(group);
            Point point = (Point) value;
            total.x.add(point.x());
            total.y.add(point.y());
            total.count++;
        }

        @Override
        public Object result(int group, Evaluation evaluation) {
            Total total = totals.known(group);
            return total == null ? null : new Point(total.x.sum() / total.count, total.y.sum() / total.count);
        }
    }
}
