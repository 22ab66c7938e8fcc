package dev.tocsin.history;

import java.util.List;

/**
 * The commits that changed a file.
 *
 * @param commits the newest first; empty for a file that was never committed
 * @param complete whether the last one is the file's first: false when more were there than asked for, and in a shallow clone
 */
public record FileLog(List<Commit> commits, boolean complete) {
    /** Copies the list. */
    public FileLog {
        commits = List.copyOf(commits);
    }
}
