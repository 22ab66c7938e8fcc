package dev.tocsin.testing;

import dev.tocsin.configuration.Budget;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How many alerts rules may give on benign events.
 *
 * <p>A budget is a number of alerts for 100,000 events. Fewer events say nothing about such a rate, so the number itself is what may
 * come until there are as many; from then on it grows with them.
 *
 * @param source {@code tocsin.toml}
 * @param standard of rules that no row speaks of
 * @param rows budgets of some rules; the first that speaks of a rule and has not expired counts
 * @param today the day by which a row has expired or not
 */
public record Budgets(SourceText source, long standard, List<Budget> rows, LocalDate today) {
    /** How many events a budget speaks of. */
    public static final long EVENTS = 100_000;
    static final Budgets NONE = new Budgets(new SourceText(Configuration.FILE, ""), 0, List.of(), LocalDate.MIN);

    /** Copies the list. */
    public Budgets {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(today, "today");
        rows = List.copyOf(rows);
    }

    /** Those of a repository on a day. */
    public static Budgets of(Configuration configuration, LocalDate today) {
        return new Budgets(configuration.source(), configuration.gates().benignBudget(), configuration.gates().budgets(), today);
    }

    /**
     * How many alerts a rule may give.
     *
     * @param path its file below the rules folder without {@code .toml}
     * @param events how many benign events there are
     */
    public long allowed(String id, String path, long events) {
        long budget = effective().stream().filter(row -> row.covers(id, path)).findFirst().map(Budget::alerts).orElse(standard);
        return events < EVENTS ? budget : (long) Math.min(Long.MAX_VALUE, (double) budget * events / EVENTS);
    }

    /** What is wrong with rows: expired ones, and those that speak of no rule. */
    public List<Diagnostic> problems(List<RuleFile> files) {
        List<Diagnostic> out = new ArrayList<>();
        for (Budget row : rows) {
            if (row.expired(today)) {
                out.add(new Diagnostic(Level.ERROR, "budget-expired", source, row.span(), "the budget of \"" + row.rule() + "\" expired on "
                        + row.expires().orElseThrow() + " (its reason was: " + row.reason() + ")",
                        "remove it and mend the rule, or give it a later day"));
            }
            if (files.stream().noneMatch(file -> row.covers(id(file).orElse(""), TestRunner.folder(file)))) {
                out.add(new Diagnostic(Level.ERROR, "budget-unused", source, row.span(), "no rule is called \"" + row.rule() + "\"",
                        "expected an id, a path without .toml, or a pattern of paths; remove it if the rule is gone"));
            }
        }
        return out;
    }

    /** What verdicts depend on. */
    String words() {
        return standard + effective().stream().map(row -> row.rule() + "=" + row.alerts()).toList().toString();
    }

    private List<Budget> effective() {
        return rows.stream().filter(row -> !row.expired(today)).toList();
    }

    private static Optional<String> id(RuleFile file) {
        return file.rule().map(rule -> rule.id()).or(() -> file.hunt().map(hunt -> hunt.id()));
    }
}
