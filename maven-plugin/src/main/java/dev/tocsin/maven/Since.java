package dev.tocsin.maven;

import dev.tocsin.comparison.Base;
import dev.tocsin.comparison.BaseRequest;
import dev.tocsin.comparison.Ratchet;
import dev.tocsin.lint.LintResult;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.TestResults;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Lets only that fail the build which a commit did not have already. */
final class Since implements AutoCloseable {
    private final Base base;
    private final Log log;
    private Ratchet ratchet;

    private Since(Base base, Log log) {
        this.base = base;
        this.log = log;
    }

    /** @param request null when everything fails the build */
    static Since of(BaseRequest request, TocsinMojo mojo) throws MojoFailureException {
        return new Since(request == null ? null : mojo.lines().orFail(Base.open(request), "tocsin.since cannot be used"), mojo.getLog());
    }

    LintResult fresh(Gate gate, LintResult found) throws MojoExecutionException {
        if (base == null) {
            return found;
        }
        LintResult fresh = ratchet(gate).fresh(found, LocalDate.now(ZoneOffset.UTC));
        int old = found.findings().size() - fresh.findings().size();
        if (old > 0) {
            log.info(old + (old == 1 ? " finding was" : " findings were") + " there in " + base.ref() + " already");
        }
        return fresh;
    }

    TestResults fresh(Gate gate, TestResults found, boolean narrowed) throws MojoExecutionException {
        if (base == null) {
            return found;
        }
        TestResults fresh = ratchet(gate).fresh(found, narrowed, System::nanoTime);
        long old = fresh.count(Outcome.SKIPPED) - found.count(Outcome.SKIPPED);
        if (old > 0) {
            log.info(old + (old == 1 ? " case" : " cases") + " went wrong in " + base.ref() + " already");
        }
        return fresh;
    }

    private Ratchet ratchet(Gate gate) throws MojoExecutionException {
        if (ratchet == null) {
            ratchet = new Ratchet(base, gate.configuration(), gate.rules(), gate.schemas());
        }
        return ratchet;
    }

    @Override
    public void close() {
        if (base != null) {
            base.close();
        }
    }
}
