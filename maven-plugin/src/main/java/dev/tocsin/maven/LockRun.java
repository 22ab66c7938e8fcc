package dev.tocsin.maven;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.cache.Ingredients;
import dev.tocsin.cache.ResultStore;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.LockPolicy;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.lock.Lock;
import dev.tocsin.testing.lock.LockFile;
import dev.tocsin.testing.lock.LockGate;
import dev.tocsin.testing.lock.LockRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/** Compares the repository of a gate with its lock. */
final class LockRun {
    private LockRun() {
    }

    static void of(Gate gate, GateMojo mojo) throws MojoExecutionException {
        Configuration configuration = gate.configuration();
        if (configuration.gates().lock() == LockPolicy.OFF) {
            return;
        }
        Optional<Checked<Lock>> read = LockFile.read(configuration.root());
        if (read.isEmpty()) {
            if (configuration.gates().lock() == LockPolicy.REQUIRED) {
                gate.reason("there is no " + Lock.FILE + ": run mvn tocsin:lock and commit it");
            } else {
                mojo.getLog().info("lock: there is none; mvn tocsin:lock writes " + Lock.FILE + ", and from then on this goal tells which alerts"
                        + " a change gains and loses");
            }
            return;
        }
        ResultStore store = gate.cache().store("lock");
        Fingerprint key = fingerprint(gate, mojo);
        if (store.find(key, in -> in.flag()).isPresent()) {
            mojo.getLog().info("lock: up to date, unchanged since the last run");
            return;
        }
        List<Diagnostic> findings = new LockGate(LockRequest.of(configuration, gate.rules(), gate.schemas(), gate.cache().store("matrix"),
                new Selection(mojo.rule(), null), LocalDate.now(ZoneOffset.UTC))).check(read.get());
        if (findings.isEmpty()) {
            store.put(key, new dev.tocsin.cache.EntryWriter().flag(true));
        }
        gate.locked(findings);
    }

    /** Everything that the comparison depends on but the day, which only helps a rule that changed. */
    private static Fingerprint fingerprint(Gate gate, GateMojo mojo) {
        Configuration configuration = gate.configuration();
        Ingredients all = Ingredients.of("lock").with(gate.cache().build()).with(gate.sources().fingerprint()).with(configuration.fingerprint())
                .text(mojo.rule()).file(configuration.root().resolve(Lock.FILE)).tree(configuration.fixtures());
        configuration.mappings().forEach(all::tree);
        configuration.exceptions().forEach(all::tree);
        configuration.gates().versionLock().ifPresent(all::file);
        return all.fingerprint();
    }
}
