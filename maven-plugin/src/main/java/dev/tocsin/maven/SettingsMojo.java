package dev.tocsin.maven;

import dev.tocsin.configuration.Key;
import java.util.EnumMap;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that lints or tests. */
abstract class SettingsMojo extends BaseMojo {
    /** The mildest finding that fails the build: error, warning, info or never. */
    @Parameter(property = "tocsin.failLevel")
    private String failLevel;

    /** Which checks are on: custom, or elastic for what the public repository demands. */
    @Parameter(property = "tocsin.profile")
    private String profile;

    /** Levels of checks: {@code rule-name-duplicate=off,risk-severity-band=error}. */
    @Parameter(property = "tocsin.checks")
    private String checks;

    /** Whether rules must have fixtures: required, recommended or optional. */
    @Parameter(property = "tocsin.fixturePolicy")
    private String fixturePolicy;

    /** Versions of the Elastic Stack that every query is checked against, with commas between. */
    @Parameter(property = "tocsin.stackVersions")
    private String stackVersions;

    /** Address of the folder that holds {@code checks/ID.html}, or of the page of a check with {@code {check}} for its id. */
    @Parameter(property = "tocsin.docsUrl")
    private String docsUrl;

    /** The parameters of linting. */
    final Map<Key, String> settings() {
        Map<Key, String> parameters = new EnumMap<>(Key.class);
        parameters.put(Key.FAIL_LEVEL, failLevel);
        parameters.put(Key.PROFILE, profile);
        parameters.put(Key.CHECKS, checks);
        parameters.put(Key.FIXTURE_POLICY, fixturePolicy);
        parameters.put(Key.STACK_VERSIONS, stackVersions);
        parameters.put(Key.DOCS_URL, docsUrl);
        return parameters;
    }
}
