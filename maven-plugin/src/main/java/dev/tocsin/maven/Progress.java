package dev.tocsin.maven;

import dev.tocsin.testing.Verdict;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Says every two seconds how far a long run is, when a person is watching. */
final class Progress implements AutoCloseable {
    private static final long PAUSE = 2_000_000_000L;
    private final TocsinMojo mojo;
    private final AtomicInteger cases = new AtomicInteger();
    private final AtomicLong next = new AtomicLong(System.nanoTime() + PAUSE);
    private final boolean watched = System.console() != null;

    Progress(TocsinMojo mojo) {
        this.mojo = mojo;
    }

    /** A case is done; called from several threads. */
    void tick(Verdict verdict) {
        int done = cases.incrementAndGet();
        long due = next.get();
        long now = System.nanoTime();
        if (watched && now > due && next.compareAndSet(due, now + PAUSE)) {
            mojo.getLog().info("  " + done + " cases done, now " + verdict.testCase().subject().name());
        }
    }

    @Override
    public void close() {
        next.set(Long.MAX_VALUE);
    }
}
