package dev.tocsin.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits until something happens to files or folders, whatever is in them and whether they exist or not.
 *
 * <p>Folders are watched with all that is in them; for a file, or for what is not there yet, the nearest folder above is watched.
 * {@link #close()} ends a wait. Of no use to several threads that wait.
 */
public final class FolderEvents implements AutoCloseable {
    private static final int QUIET = 30;
    private static final int LONGEST = 300;

    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    /** Nothing is watched yet. */
    public FolderEvents() throws IOException {
        service = FileSystems.getDefault().newWatchService();
    }

    /**
     * Watches these places, and no others any more; says whether there is a folder among them that was not watched before.
     *
     * @throws IOException when the system watches no more folders, of which it may have a limit
     */
    public boolean watch(Collection<Path> places) throws IOException {
        boolean more = false;
        Set<Path> wanted = new HashSet<>();
        places.forEach(place -> collect(place.toAbsolutePath().normalize(), wanted));
        keys.keySet().removeIf(folder -> {
            boolean old = !wanted.contains(folder) || !keys.get(folder).isValid();
            if (old) {
                keys.get(folder).cancel();
            }
            return old;
        });
        for (Path folder : wanted) {
            try {
                if (!keys.containsKey(folder)) {
                    more = true;
                    keys.put(folder, folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE));
                }
            } catch (IOException e) {
                keys.remove(folder);
                // a folder that went while it was looked at is no loss; the one above it says so
                if (Files.isDirectory(folder) && Files.isReadable(folder)) {
                    throw e;
                }
            }
        }
        return more;
    }

    /**
     * Waits for an event, and then until no more have come for a moment: saving a file is often several of them.
     *
     * @return the files that something happened to, so far as they are known; empty when it was closed
     */
    public Optional<Set<Path>> await() throws InterruptedException {
        Set<Path> touched = new HashSet<>();
        try {
            drain(service.take(), touched);
            int waited = 0;
            for (WatchKey key = service.poll(QUIET, TimeUnit.MILLISECONDS); key != null && waited < LONGEST; waited += QUIET) {
                drain(key, touched);
                key = service.poll(QUIET, TimeUnit.MILLISECONDS);
            }
            return Optional.of(touched);
        } catch (ClosedWatchServiceException e) {
            return Optional.empty();
        }
    }

    private static void drain(WatchKey key, Set<Path> touched) {
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
                touched.add(folder.resolve(name));
            }
        }
        key.reset();
    }

    private static void collect(Path place, Set<Path> folders) {
        if (Files.isDirectory(place)) {
            tree(place, folders);
            // the folder itself may be renamed
            parent(place, folders);
        } else {
            parent(place, folders);
        }
    }

    private static void parent(Path place, Set<Path> folders) {
        Path above = place.getParent();
        while (above != null && !Files.isDirectory(above)) {
            above = above.getParent();
        }
        if (above != null) {
            folders.add(above);
        }
    }

    private static void tree(Path folder, Set<Path> folders) {
        if (folders.add(folder)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Files::isDirectory)) {
                children.forEach(child -> tree(child, folders));
            } catch (IOException | DirectoryIteratorException e) {
                // a folder that cannot be read, or is gone, has nothing to watch
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
