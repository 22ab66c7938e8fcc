package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Catalog;
import dev.tocsin.query.esql.plan.Expression;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What all parts of one analysis share. */
final class Surroundings {
    private final Problems problems;
    private final Indices indices;
    private final Catalog catalog;
    private final Folding folding;
    private final StackVersion version;
    private final ZoneId zone;
    private final Unmapped unmapped;
    /** Names that were taken on trust; read from the events as they are. */
    private final Set<String> assumed = new TreeSet<>();
    /** Why a field can only be kept or dropped. */
    private final Map<String, String> unusable = new HashMap<>();
    /** Fields of several types, which a conversion may read. */
    private final Set<String> unions = new TreeSet<>();

    /** What {@code SET unmapped_fields} says of fields that no index has (esql 35). */
    enum Unmapped { REFUSED, NULL, LOADED }

    Surroundings(Problems problems, Indices indices, Catalog catalog, Folding folding, StackVersion version, ZoneId zone,
            Unmapped unmapped) {
        this.problems = problems;
        this.indices = indices;
        this.catalog = catalog;
        this.folding = folding;
        this.version = version;
        this.zone = zone;
        this.unmapped = unmapped;
    }

    Problems problems() {
        return problems;
    }

    Indices indices() {
        return indices;
    }

    Catalog catalog() {
        return catalog;
    }

    Object fold(Expression expression) {
        return folding.fold(expression);
    }

    StackVersion version() {
        return version;
    }

    ZoneId zone() {
        return zone;
    }

    Unmapped unmapped() {
        return unmapped;
    }

    Set<String> assumed() {
        return assumed;
    }

    Map<String, String> unusable() {
        return unusable;
    }

    Set<String> unions() {
        return unions;
    }
}
