package dev.tocsin.maven;

import dev.tocsin.configuration.Key;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lints rules and hunts, runs them against their fixtures and compares them with the lock: the one goal that a pom needs. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends FixtureMojo {
    /** Whether the repository is compared with its tocsin.lock: required, optional (when there is one) or off. */
    @Parameter(property = "tocsin.lock")
    private String lock;

    /** What a rule that changed must raise: any, version, updated_date or none. */
    @Parameter(property = "tocsin.versionPolicy")
    private String versionPolicy;

    /** A version.lock.json, which keeps the versions of rules that have none in their files. */
    @Parameter(property = "tocsin.versionLock")
    private String versionLock;

    /** Whether every alert of a rule on another rule's fixtures must be declared as an overlap: required or optional. */
    @Parameter(property = "tocsin.overlapPolicy")
    private String overlapPolicy;

    @Override
    void gates(Map<Key, String> parameters) {
        super.gates(parameters);
        parameters.put(Key.LOCK, lock);
        parameters.put(Key.VERSION_POLICY, versionPolicy);
        parameters.put(Key.VERSION_LOCK, versionLock == null ? null : folder().resolve(versionLock).normalize().toString());
        parameters.put(Key.OVERLAP_POLICY, overlapPolicy);
    }

    @Override
    void guard(Gate gate) throws MojoExecutionException {
        LintRun.of(gate, this);
        runFixtures(gate);
        LockRun.of(gate, this);
        Overlaps.of(gate, this);
    }
}
