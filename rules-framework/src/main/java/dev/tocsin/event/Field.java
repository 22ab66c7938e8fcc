package dev.tocsin.event;

import dev.tocsin.value.FieldType;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A field of a schema. Equal fields give the same column of a batch.
 *
 * @param path the name that queries use
 * @param sourcePath the path in the event that its values are read from: the parent's for a multi-field, the target's for an
 *     alias, else the same as {@code path}
 * @param type the type that its values have when a query runs
 * @param types all types over the indices; more than one is a conflict that Kibana's KQL and ES|QL treat specially
 * @param ignoreAbove the longest keyword that is indexed, in UTF-16 units; {@link Integer#MAX_VALUE} for no limit
 * @param lowercase whether a normalizer lowercases its values and what they are compared with
 * @param constant the value of a constant_keyword that the mapping sets, or null
 * @param nullValue the JSON scalar that stands for an explicit null (a String, {@link dev.tocsin.value.JsonNumber} or
 *     Boolean), or null
 * @param declared whether some schema names it; false for one that dynamic mapping would make
 * @param scaling what the values of a scaled_float are multiplied with before they are rounded; 0 when they are kept as they are
 */
public record Field(
        String path, String sourcePath, FieldType type, Set<FieldType> types, int ignoreAbove, boolean lowercase,
        String constant, Object nullValue, boolean declared, double scaling) {
    /** Only {@code constant} and {@code nullValue} may be null. */
    public Field {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sourcePath, "sourcePath");
        Objects.requireNonNull(type, "type");
        types = Set.copyOf(types);
    }

    /** A field whose numbers are kept as they are. */
    public Field(String path, String sourcePath, FieldType type, Set<FieldType> types, int ignoreAbove, boolean lowercase,
            String constant, Object nullValue, boolean declared) {
        this(path, sourcePath, type, types, ignoreAbove, lowercase, constant, nullValue, declared, 0);
    }

    /** A field for which null is no value. */
    public Field(String path, String sourcePath, FieldType type, Set<FieldType> types, int ignoreAbove, boolean lowercase,
            String constant, boolean declared) {
        this(path, sourcePath, type, types, ignoreAbove, lowercase, constant, null, declared);
    }

    /** A declared field of one type that has no peculiarity. */
    public static Field of(String path, FieldType type) {
        return new Field(path, path, type, Set.of(type), Integer.MAX_VALUE, false, null, true);
    }

    /** A declared field whose strings are indexed up to a length. */
    static Field of(String path, FieldType type, int ignoreAbove) {
        return new Field(path, path, type, Set.of(type), ignoreAbove, false, null, true);
    }

    /** A field that dynamic mapping would make. */
    static Field undeclared(String path, FieldType type) {
        return new Field(path, path, type, Set.of(type), Integer.MAX_VALUE, false, null, false);
    }

    /** A number as the index keeps it: of a scaled_float a whole number of parts. */
    double kept(double value) {
        return scaling == 0 ? value : parts(Math.round(value * scaling));
    }

    /** So many parts of a scaled_float as a number, which the engine multiplies and does not divide. */
    public double parts(long count) {
        return count * (1 / scaling);
    }

    /** The same field under another name. */
    Field as(String alias) {
        return new Field(alias, sourcePath, type, types, ignoreAbove, lowercase, constant, nullValue, declared, scaling);
    }

    /** The same field, which other indices map otherwise. */
    Field and(Set<FieldType> others) {
        Set<FieldType> all = new HashSet<>(types);
        all.addAll(others);
        return new Field(path, sourcePath, type, all, ignoreAbove, lowercase, constant, nullValue, declared, scaling);
    }
}
