package dev.tocsin.comparison;

import dev.tocsin.history.Commit;
import java.util.List;

/**
 * What became of all rules and hunts of a repository since a commit.
 *
 * @param ref what the user calls the commit
 * @param base the commit
 * @param rules those that are different, sorted by path
 * @param unchanged how many are the same
 * @param cases how many fixtures and files of events the changed rules were run on
 * @param events how many events these hold
 * @param notes what the reader should know of the comparison as a whole
 */
public record Changes(String ref, Commit base, List<RuleChange> rules, int unchanged, int cases, long events, List<String> notes) {
    /** Copies the lists. */
    public Changes {
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /** How many rules changed so. */
    public long count(RuleChange.Kind kind) {
        return rules.stream().filter(r -> r.kind() == kind).count();
    }

    /** How many alerts are lost. */
    public long lost() {
        return rules.stream().mapToLong(r -> r.alerts().lost().size()).sum();
    }

    /** How many alerts are gained. */
    public long gained() {
        return rules.stream().mapToLong(r -> r.alerts().gained().size()).sum();
    }
}
