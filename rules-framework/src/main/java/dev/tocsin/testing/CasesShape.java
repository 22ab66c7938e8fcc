package dev.tocsin.testing;

import static dev.tocsin.rule.shape.KeyShape.may;
import static dev.tocsin.rule.shape.KeyShape.must;

import dev.tocsin.query.Supplements.EnrichPolicy;
import dev.tocsin.rule.shape.KeyShape;
import dev.tocsin.rule.shape.Shape;
import dev.tocsin.value.FieldType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a {@code cases.toml} may hold. */
public final class CasesShape {
    private static final Shape.Whole NUMBER = new Shape.Whole(0, Long.MAX_VALUE);
    private static final Shape EVENT = new Shape.AnyOf(List.of(Shape.words(), Shape.free()));
    private static final Shape EVENTS = new Shape.AnyOf(List.of(Shape.words(), Shape.list(EVENT), Shape.free()));
    private static final Shape FILES = new Shape.AnyOf(List.of(Shape.words(), Shape.textList()));
    /** The words for the kinds of enrich policies. */
    private static final String[] KINDS = Arrays.stream(EnrichPolicy.Kind.values()).map(k -> k.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
    /** An enrich policy. */
    static final Shape.Table POLICY = Shape.table(
            must("documents", EVENTS, "its rows"),
            may("kind", Shape.oneOf(KINDS), "how its rows are found"),
            may("match_field", Shape.words(), "the field that is compared"),
            may("fields", Shape.textList(), "the fields that it adds; without it, all others"));
    private static final Shape TYPE = Shape.oneOf(Arrays.stream(FieldType.values()).map(FieldType::esName).distinct().toArray(String[]::new));

    /** One run of several. */
    static final Shape.Table RUN = Shape.table(
            must("at", Shape.words(), "when the rule runs, such as 2026-01-31T12:00:00Z"),
            may("alerts", NUMBER, "how many alerts must come"),
            may("silent", new Shape.Flag(), "true when nothing may come"),
            may("expect", rows(Shape.free()), "the fields of an alert each"),
            may("close", new Shape.AnyOf(List.of(new Shape.Flag(), Shape.list(Shape.free()), Shape.free())),
                    "true when an analyst closes all alerts after it, or the fields of those that are closed"));
    /** The times of a scheduler. */
    static final Shape.Table RUNS = Shape.table(
            must("from", Shape.words(), "the time of the first run"),
            must("to", Shape.words(), "no run is later"),
            must("every", Shape.form("runs", "0*[1-9]\\d{0,5}[smhd]", "a time such as 5m"), "the time between two runs"));
    /** One case. */
    static final Shape.Table CASE = Shape.table(
            must("name", Shape.words(), "what happens, in a sentence; the name of the test"),
            must("events", EVENTS, "a file, a list of files, tables, or strings of JSON"),
            may("history", EVENTS, "the same, for what happened before"),
            may("now", Shape.words(), "the time of the run; its window then applies as in production"),
            may("alerts", NUMBER, "how many alerts must come"),
            may("rows", NUMBER, "how many rows the query of a hunt must give"),
            may("silent", new Shape.Flag(), "true when nothing may come"),
            may("expect", rows(Shape.free()), "the fields of an alert or row each"),
            may("skip", Shape.words(), "why the case is not run; skipped cases are counted"),
            may("query", new Shape.Whole(1, Long.MAX_VALUE), "the number of a hunt's query, from 1"),
            may("run", rows(RUN), "what each run must give"),
            may("runs", RUNS, "the rule runs as the scheduler would"),
            may("indicators", EVENTS, "documents of the threat indices"),
            may("lookups", new Shape.FreeTable(EVENTS), "rows of each lookup index by its name"),
            may("enrich", new Shape.FreeTable(new Shape.AnyOf(List.of(Shape.words(), Shape.list(EVENT), POLICY))),
                    "rows of each enrich policy by its name, or a table of the policy"),
            may("answers", new Shape.FreeTable(new Shape.AnyOf(List.of(Shape.text(), new Shape.FreeTable(Shape.text())))),
                    "answers of models by prompt, or by endpoint and then prompt"),
            may("exceptions", FILES, "files of exception lists in the public export form"));
    /** The whole file. */
    public static final Shape.Table TABLE = Shape.table(
            may("case", rows(CASE), "the cases"),
            may("types", new Shape.FreeTable(TYPE), "the types of fields that no schema has"),
            may("benign", Shape.table(may("budget", NUMBER, "how many alerts the rule may give on the benign events")),
                    "what the benign events allow"));

    private CasesShape() {
    }

    /** The names of a table's keys. */
    static Set<String> names(Shape.Table table) {
        return new LinkedHashSet<>(table.keys().stream().map(KeyShape::name).toList());
    }

    private static Shape rows(Shape row) {
        return new Shape.AnyOf(List.of(Shape.list(row), row));
    }
}
