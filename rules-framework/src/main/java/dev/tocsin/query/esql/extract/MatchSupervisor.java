package dev.tocsin.query.esql.extract;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.joni.Matcher;
import org.opensearch.grok.MatcherWatchdog;

/**
 * Ends searches that backtrack without end: an expression that explodes must not hang a build.
 *
 * <p>A thread looks at the running searches now and then; it starts with the first search and ends when there are none.
 */
final class MatchSupervisor implements MatcherWatchdog {
    /** How long one search in one text may take. */
    static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final long MOST_PAUSES = LIMIT.toMillis() / PAUSE.toMillis();

    private final Map<Matcher, int[]> pauses = new ConcurrentHashMap<>();
    private final AtomicBoolean watching = new AtomicBoolean();

    @Override
    public void register(Matcher matcher) {
        pauses.put(matcher, new int[1]);
        if (!watching.get() && watching.compareAndSet(false, true)) {
            Thread thread = new Thread(this::watch, "tocsin-grok-supervisor");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void unregister(Matcher matcher) {
        pauses.remove(matcher);
    }

    @Override
    public long maxExecutionTimeInMillis() {
        return LIMIT.toMillis();
    }

    private void watch() {
        do {
            int idle = 0;
            while (idle < MOST_PAUSES && pause()) {
                idle = pauses.isEmpty() ? idle + 1 : 0;
                pauses.forEach((matcher, count) -> {
                    if (++count[0] > MOST_PAUSES) {
                        matcher.interrupt();
                    }
                });
            }
            watching.set(false);
        } while (!pauses.isEmpty() && watching.compareAndSet(false, true)); // a search that began while this ended
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
