package dev.tocsin.query.esql.function;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Functions that the engine has and Tocsin has not, so that a query is told so instead of "unknown function". */
public final class UnsupportedFunctions {
    private static final Map<String, List<String>> BY_REASON = Map.of(
            "its value comes from a model, which Tocsin does not call",
            List.of("embedding", "text_embedding", "chunk", "top_snippets"),
            "shapes and grids cannot be computed with in Tocsin; points can, with st_x, st_y and st_distance",
            List.of("st_buffer", "st_contains", "st_difference", "st_dimension", "st_disjoint", "st_envelope", "st_geohash",
                    "st_geohex", "st_geometrytype", "st_geotile", "st_intersection", "st_intersects", "st_isempty", "st_npoints",
                    "st_simplify", "st_simplifypreservetopology", "st_symdifference", "st_union", "st_within", "st_xmax", "st_xmin",
                    "st_ymax", "st_ymin", "to_geohash", "to_geohex", "to_geotile", "st_extent_agg"),
            "Tocsin has no values of its type",
            List.of("field_extract", "range_contains", "range_intersects", "range_max", "range_min", "range_within", "to_date_range",
                    "to_daterange", "to_range", "to_aggregate_metric_double", "to_aggregatemetricdouble", "to_dense_vector",
                    "v_cosine", "v_dot_product", "v_hamming", "v_l1_norm", "v_l2_norm",
                    "v_magnitude", "knn"),
            "Tocsin computes no relevance",
            List.of("score", "decay"),
            "Tocsin has no time series",
            List.of("absent_over_time", "avg_over_time", "count_distinct_over_time", "count_over_time", "delta", "deriv",
                    "first_over_time", "idelta", "increase", "irate", "last_over_time", "max_over_time", "min_over_time",
                    "percentile_over_time", "present_over_time", "rate", "stddev_over_time", "stdvar_over_time", "sum_over_time",
                    "variance_over_time", "without", "tstep"),
            "the engine no longer has it",
            List.of("auto_bucket", "is_finite", "is_infinite", "is_nan", "multi_match"),
            "Tocsin leaves it out",
            List.of("chicken", "🐔", "delay", "sparkline"));

    private static final Map<String, String> REASONS = reasons();

    private UnsupportedFunctions() {
    }

    /** Why a function of the engine cannot be used; empty for a name, in any letter case, that it does not know either. */
    public static Optional<String> reason(String name) {
        return Optional.ofNullable(REASONS.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> reasons() {
        Map<String, String> out = new HashMap<>();
        BY_REASON.forEach((reason, names) -> names.forEach(name -> out.put(name, reason)));
        return Map.copyOf(out);
    }
}
