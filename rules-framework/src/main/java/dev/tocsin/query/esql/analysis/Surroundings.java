package dev.tocsin.query.esql.analysis;

import dev.tocsin.event.Schema;
import dev.tocsin.query.esql.evaluate.Expressions;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.function.AbortException;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Catalog;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Expression.Constant;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.Warnings;
import dev.tocsin.source.EmbeddedText;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What all parts of one analysis share. */
final class Surroundings {
    private final Problems problems;
    private final Indices indices;
    private final Catalog catalog;
    private final EmbeddedText text;
    private final Instant now;
    private final StackVersion version;
    private final ZoneId zone;
    private final Unmapped unmapped;
    /** What the query needs of indices that are not wholly known. */
    private final Wanted wanted;
    /** The fields of those indices. */
    private final List<Schema> incomplete = new ArrayList<>();
    /** Why a field can only be kept or dropped. */
    private final Map<String, String> unusable = new HashMap<>();
    /** What columns hold that ROW or EVAL made of a constant. */
    private final Map<Attribute, Constant> constants = new IdentityHashMap<>();
    private boolean readsClock;
    /** Fields of several types, which a conversion may read. */
    private final Set<String> unions = new TreeSet<>();

    /** What {@code SET unmapped_fields} says of fields that no index has (esql 35). */
    enum Unmapped { REFUSED, NULL, LOADED }

    Surroundings(Problems problems, Indices indices, Catalog catalog, EmbeddedText text, Instant now, StackVersion version,
            ZoneId zone, Unmapped unmapped,
            Wanted wanted) {
        this.problems = problems;
        this.indices = indices;
        this.catalog = catalog;
        this.text = text;
        this.now = now;
        this.version = version;
        this.zone = zone;
        this.unmapped = unmapped;
        this.wanted = wanted;
    }

    /** Whether some constant was computed from the time of the run. */
    boolean readsClock() {
        return readsClock;
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

    /**
     * The value of an expression without columns.
     *
     * @throws EsqlException when the engine would end the query over it
     */
    Object fold(Expression expression) {
        readsClock |= Foldable.readsClock(expression);
        Evaluation evaluation = new Evaluation(now, zone, Locale.ENGLISH, new Warnings());
        try {
            return Expressions.bind(expression, Layout.of(List.of()), text, evaluation).open(Page.of(1, List.of())).at(0);
        } catch (AbortException e) {
            throw EsqlException.illegal(e.getMessage());
        }
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

    Wanted wanted() {
        return wanted;
    }

    List<Schema> incomplete() {
        return incomplete;
    }

    Map<String, String> unusable() {
        return unusable;
    }

    Map<Attribute, Constant> constants() {
        return constants;
    }

    Set<String> unions() {
        return unions;
    }
}
