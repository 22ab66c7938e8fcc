package dev.tocsin.testing;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.ShownPath;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What to test.
 *
 * @param rules the rules and hunts
 * @param fixtures the folder of the fixtures
 * @param fixturesName what messages call that folder
 * @param selection which rules and cases
 * @param allowNoRules whether it is fine that there is no rule
 * @param allowNoCases whether it is fine that there is no case
 */
public record TestRequest(
        RuleSet rules, Path fixtures, String fixturesName, Selection selection, boolean allowNoRules, boolean allowNoCases) {
    /** Nothing may be null. */
    public TestRequest {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(fixtures, "fixtures");
        Objects.requireNonNull(fixturesName, "fixturesName");
        Objects.requireNonNull(selection, "selection");
    }

    /** All rules and all cases, at least one of each. */
    public static TestRequest of(RuleSet rules, Path fixtures, String fixturesName) {
        return new TestRequest(rules, fixtures, fixturesName, Selection.ALL, false, false);
    }

    /** All cases of the rules of a repository. */
    public static TestRequest of(Configuration configuration, RuleSet rules) {
        return of(rules, configuration.fixtures(), ShownPath.below(configuration.root(), configuration.fixtures()));
    }

    /** The same for some rules and cases only. */
    public TestRequest select(Selection chosen) {
        return new TestRequest(rules, fixtures, fixturesName, chosen, allowNoRules, allowNoCases);
    }

    /** The same, with or without a failure when there is nothing to run. */
    public TestRequest allowing(boolean noRules, boolean noCases) {
        return new TestRequest(rules, fixtures, fixturesName, selection, noRules, noCases);
    }
}
