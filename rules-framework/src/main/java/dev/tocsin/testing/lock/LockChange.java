package dev.tocsin.testing.lock;

import java.util.List;
import java.util.Objects;

/**
 * Something that differs between the lock and the repository.
 *
 * @param id of the rule or hunt; empty for fixtures
 * @param path its file below the rules folder, as the repository has it, or else as the lock has it; of fixtures the folder
 * @param message a sentence without a full stop
 * @param details more of them: which alerts were gained and lost
 * @param fix how to mend it
 */
public record LockChange(Kind kind, String id, String path, String message, List<String> details, String fix) {
    /** Copies the list. */
    public LockChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        details = List.copyOf(details);
    }

    /** What kind of difference it is. */
    public enum Kind {
        /** A rule that the lock does not know. */
        ADDED("lock-added", null),
        /** Its behaviour, metadata or alerts changed. */
        CHANGED("lock-changed", null),
        /** It changed and has neither a new version nor a new date. */
        UNBUMPED("lock-unbumped", "unbumped"),
        /** Its version or date is lower than the lock's. */
        LOWERED("lock-lowered", "lowered"),
        /** Its file has another path. */
        RENAMED("lock-renamed", "renamed"),
        /** Another rule took its id. */
        REUSED("lock-reused", "reused"),
        /** It is gone. */
        REMOVED("lock-removed", "removed"),
        /** Fixtures were added, changed or removed. */
        FIXTURES("lock-fixtures", null);

        private final String finding;
        private final String word;

        Kind(String finding, String word) {
            this.finding = finding;
            this.word = word;
        }

        /** The id of the finding in kebab case. */
        public String finding() {
            return finding;
        }

        /** The word that {@code tocsin:lock} must be told to take it in; null when it does so by itself. */
        public String word() {
            return word;
        }
    }
}
