package dev.tocsin.query.esql.analysis;

import dev.tocsin.event.Schema;
import dev.tocsin.query.esql.plan.Catalog;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Plan;
import dev.tocsin.query.esql.syntax.QuerySyntax;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Resolves a query against indices and a catalog. */
public final class Analyser {
    private static final int USUAL_LIMIT = 1_000;
    private static final int MOST_ROWS = 10_000;
    private final EmbeddedText text;
    private final Indices indices;
    private final Catalog catalog;
    private final Instant now;
    private final StackVersion version;

    /**
     * What a query is resolved against.
     *
     * @param now what NOW() means in constants
     * @param stackVersion the version of the stack that must have all functions and commands, or null for the newest
     */
    public Analyser(EmbeddedText text, Indices indices, Catalog catalog, Instant now, String stackVersion) {
        this.text = text;
        this.indices = indices;
        this.catalog = catalog;
        this.now = now;
        this.version = StackVersion.of(stackVersion);
    }

    /**
     * What came of it.
     *
     * @param plan the plan, or null after an error
     * @param diagnostics errors and warnings
     * @param readsClock whether constants of the plan depend on the time of the run
     * @param late errors of constants that the engine finds only when it computes them; the plan may stand beside them
     */
    public record Analysed(Plan plan, List<Diagnostic> diagnostics, boolean readsClock, List<Diagnostic> late) {
    }

    /** Indices that all have the same fields, whatever they are called. */
    public static Indices always(Schema schema) {
        return patterns -> Optional.of(schema);
    }

    /** Resolves a query. */
    public Analysed analyse(QuerySyntax query) {
        return pass(query, Wanted.nothing(), List.of());
    }

    private Analysed pass(QuerySyntax query, Wanted wanted, List<Diagnostic> earlier) {
        Problems problems = new Problems(text);
        Surroundings around = new Surroundings(problems, indices, catalog, text, now, version, zone(query, problems),
                unmapped(query), wanted.copy());
        Pipeline pipeline = new Pipeline(around).read(query.commands());
        if (pipeline.columns().rest().whole()) {
            around.wanted().patterns().add("*");
        }
        if (!around.wanted().equals(wanted)) {
            return pass(query, around.wanted(), Stream.concat(earlier.stream(), problems.diagnostics().stream())
                    .filter(d -> d.level() != Level.ERROR).toList()); // now FROM gives what the query needs
        }
        addLimit(pipeline);
        Plan plan = problems.hasErrors() ? null : new Plan(pipeline.commands(), around.zone(), problems.warnings());
        List<Diagnostic> all = Stream.concat(earlier.stream(), problems.diagnostics().stream()).distinct().sorted(Diagnostic.ORDER)
                .toList();
        return new Analysed(plan, all, around.readsClock(), problems.late());
    }

    private void addLimit(Pipeline pipeline) { // esql 103
        int count = pipeline.words().contains("LIMIT") ? MOST_ROWS : USUAL_LIMIT;
        Command last = pipeline.commands().get(pipeline.commands().size() - 1);
        pipeline.add("LIMIT", new Command.Limit(last.span(), count, true, pipeline.input()), pipeline.columns());
    }

    private static ZoneId zone(QuerySyntax query, Problems problems) {
        for (QuerySyntax.Setting setting : query.settings()) {
            if (setting.name().text().equalsIgnoreCase("time_zone")) {
                try {
                    return ZoneId.of(String.valueOf(setting.value().value()));
                } catch (DateTimeException e) {
                    problems.error("esql-setting", setting.value().span(), "[" + setting.value().value() + "] is no time zone");
                }
            }
        }
        return ZoneOffset.UTC;
    }

    private static Surroundings.Unmapped unmapped(QuerySyntax query) { // esql 35
        Surroundings.Unmapped out = Surroundings.Unmapped.REFUSED;
        for (QuerySyntax.Setting setting : query.settings()) {
            if (setting.name().text().equalsIgnoreCase("unmapped_fields")) {
                String value = String.valueOf(setting.value().value()).toLowerCase(Locale.ROOT);
                out = value.equals("nullify") ? Surroundings.Unmapped.NULL : value.equals("load") ? Surroundings.Unmapped.LOADED
                        : Surroundings.Unmapped.REFUSED;
            }
        }
        return out;
    }
}
