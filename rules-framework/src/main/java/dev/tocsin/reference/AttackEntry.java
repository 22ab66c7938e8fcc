package dev.tocsin.reference;

import java.util.List;

/**
 * A tactic, technique or sub-technique of ATT&amp;CK.
 *
 * @param id {@code TA0002}, {@code T1059} or {@code T1059.001}
 * @param kind which of the three it is
 * @param name its name, without that of the technique above it
 * @param tactics ids of the tactics that it serves; empty for a tactic
 * @param status whether it may still be used
 * @param successor the id that took the place of a revoked one, or null
 */
public record AttackEntry(String id, Kind kind, String name, List<String> tactics, Status status, String successor) {
    private static final String SITE = "https://attack.mitre.org/";

    /** What entries there are. */
    public enum Kind {
        /** Why something is done: {@code TA0002}. */
        TACTIC,
        /** What is done: {@code T1059}. */
        TECHNIQUE,
        /** How exactly: {@code T1059.001}. */
        SUBTECHNIQUE;

        /** What an id is the id of, by its form. */
        static Kind ofId(String id) {
            return id.startsWith("TA") ? TACTIC : id.indexOf('.') > 0 ? SUBTECHNIQUE : TECHNIQUE;
        }
    }

    /** What became of an entry. */
    public enum Status {
        /** In use. */
        ACTIVE,
        /** Replaced by another. */
        REVOKED,
        /** Taken out without a successor. */
        DEPRECATED
    }

    /** Copies the list. */
    public AttackEntry {
        tactics = List.copyOf(tactics);
    }

    /** The address of its page, with a slash at its end, as rule files write it. */
    public String url() {
        return SITE + (kind == Kind.TACTIC ? "tactics/" : "techniques/") + id.replace('.', '/') + "/";
    }

    /** The technique above a sub-technique; its own id otherwise. */
    public String techniqueId() {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }
}
