package dev.tocsin.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks at a repository whenever something happens to its files, until it is closed. */
public final class WatchLoop implements AutoCloseable {
    private final WatchedRepository repository;
    private final List<Path> always;
    private final Supplier<LocalDate> today;
    private final Consumer<Update> updates;
    private final FolderEvents events;

    /**
     * A loop that does not run yet.
     *
     * @param always what is watched even while the configuration cannot be read
     * @param today the day on which it is looked at the repository
     * @param updates gets what each look shows
     */
    public WatchLoop(WatchedRepository repository, List<Path> always, Supplier<LocalDate> today, Consumer<Update> updates)
            throws IOException {
        this.repository = repository;
        this.always = List.copyOf(always);
        this.today = today;
        this.updates = updates;
        this.events = new FolderEvents();
    }

    /**
     * Looks once, and then again after everything that happens; comes back when it is closed.
     *
     * @throws IOException when folders cannot be watched
     */
    public void run() throws InterruptedException, IOException {
        Optional<Set<Path>> touched = Optional.of(Set.of());
        while (touched.isPresent()) {
            // what is written into a new folder before that is watched is seen by the look that follows
            watch();
            do {
                Optional<Update> update = repository.look(today.get(), touched.get());
                update.ifPresent(updates);
                if (update.isPresent()) {
                    repository.save();
                }
            } while (watch());
            touched = events.await();
        }
    }

    private boolean watch() throws IOException {
        List<Path> places = new ArrayList<>(always);
        places.addAll(repository.places());
        return events.watch(places);
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
