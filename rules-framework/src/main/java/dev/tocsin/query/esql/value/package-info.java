/**
 * The types of ES|QL and what their values are at run time.
 *
 * <p>A value is null or, by {@link dev.tocsin.query.esql.value.EsqlType}:
 * <ul>
 * <li>boolean: {@link Boolean}; integer: {@link Integer}; long: {@link Long}; double: {@link Double}, always finite;
 * unsigned_long: {@link java.math.BigInteger}, 0 to 2^64-1
 * <li>keyword, text, version, _source: {@link String}; ip: {@link dev.tocsin.value.IpAddress}
 * <li>date: {@link Long}, milliseconds since 1970; date_nanos: {@link Long}, nanoseconds since 1970
 * <li>date_period: {@link java.time.Period}; time_duration: {@link java.time.Duration}; both only as constants
 * <li>geo_point and cartesian_point: {@link dev.tocsin.query.esql.value.Point}; shapes: {@link String}, their well-known text
 * <li>flattened: {@link String}, its JSON; unsupported and null: always null
 * <li>unknown: String, Long, Double or Boolean, as dynamic mapping would take the JSON scalar
 * <li>of any of these two or more: {@link dev.tocsin.query.esql.value.MultiValue}
 * </ul>
 */
package dev.tocsin.query.esql.value;
