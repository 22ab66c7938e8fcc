package dev.tocsin.testing;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.source.Checked;
import dev.tocsin.source.ShownPath;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to test.
 *
 * @param rules the rules and hunts
 * @param fixtures the folder of the fixtures
 * @param fixturesName what messages call that folder
 * @param selection which rules and cases
 * @param allowNoRules whether it is fine that there is no rule
 * @param allowNoCases whether it is fine that there is no case
 * @param exceptions the items of the repository's exception lists, which count for rules that name their list
 * @param budgets how many alerts rules may give on benign events
 */
public record TestRequest(RuleSet rules, Path fixtures, String fixturesName, Selection selection, boolean allowNoRules,
        boolean allowNoCases, Checked<List<ExceptionItem>> exceptions, Budgets budgets) {
    /** Nothing may be null. */
    public TestRequest {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(fixtures, "fixtures");
        Objects.requireNonNull(fixturesName, "fixturesName");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(exceptions, "exceptions");
        Objects.requireNonNull(budgets, "budgets");
    }

    /** All rules and all cases, at least one of each. */
    public static TestRequest of(RuleSet rules, Path fixtures, String fixturesName) {
        return new TestRequest(rules, fixtures, fixturesName, Selection.ALL, false, false, Checked.of(List.of()), Budgets.NONE);
    }

    /** All cases of the rules of a repository. */
    public static TestRequest of(Configuration configuration, RuleSet rules) {
        return new TestRequest(rules, configuration.fixtures(), ShownPath.below(configuration.root(), configuration.fixtures()),
                Selection.ALL, false, false, ExceptionLists.of(configuration), Budgets.of(configuration, LocalDate.MIN));
    }

    /** The items of the repository's exception lists that count for a rule: those of lists that it names. */
    List<ExceptionItem> exceptions(Rule rule) {
        Set<String> named = rule.exceptionLists().stream().flatMap(list -> list.string("list_id").stream()).map(TomlString::value)
                .collect(Collectors.toSet());
        return exceptions.ok() ? exceptions.value().stream().filter(item -> named.contains(item.list())).toList() : List.of();
    }

    /** The same with another name for the folder of the fixtures. */
    public TestRequest named(String name) {
        return new TestRequest(rules, fixtures, name, selection, allowNoRules, allowNoCases, exceptions, budgets);
    }

    /** The same for some rules and cases only. */
    public TestRequest select(Selection chosen) {
        return new TestRequest(rules, fixtures, fixturesName, chosen, allowNoRules, allowNoCases, exceptions, budgets);
    }

    /** The same, with or without a failure when there is nothing to run. */
    public TestRequest allowing(boolean noRules, boolean noCases) {
        return new TestRequest(rules, fixtures, fixturesName, selection, noRules, noCases, exceptions, budgets);
    }

    /** The same on a day, by which budgets may have expired; without a day none has. */
    public TestRequest on(LocalDate today) {
        Budgets dated = new Budgets(budgets.source(), budgets.standard(), budgets.rows(), today);
        return new TestRequest(rules, fixtures, fixturesName, selection, allowNoRules, allowNoCases, exceptions, dated);
    }
}
