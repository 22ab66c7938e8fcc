package dev.tocsin.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a change must not do unseen.
 *
 * @param lock whether the repository is compared with its {@code tocsin.lock}
 * @param versions what a rule that changed must raise
 * @param versionLock a {@code version.lock.json} that keeps versions for rules without one
 * @param overlapsRequired whether every alert of a rule on the fixtures of another one must be declared
 * @param overlaps the declared ones
 * @param benignBudget how many alerts a rule may give for 100,000 benign events
 * @param budgets other budgets for some rules; the first that speaks of a rule counts
 */
public record Gates(LockPolicy lock, VersionPolicy versions, Optional<Path> versionLock, boolean overlapsRequired, List<Overlap> overlaps,
        long benignBudget, List<Budget> budgets) {
    /** Copies the lists. */
    public Gates {
        overlaps = List.copyOf(overlaps);
        budgets = List.copyOf(budgets);
    }
}
