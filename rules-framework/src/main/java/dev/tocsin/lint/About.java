package dev.tocsin.lint;

import dev.tocsin.configuration.Profile;
import dev.tocsin.source.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a check is about.
 *
 * @param id its id, in kebab case
 * @param summary what it demands, one sentence without a full stop
 * @param why why that matters, in Markdown
 * @param levels its level in each profile; absent where it is off
 * @param bad an example that it finds something in
 * @param good the same put right
 * @param mending whether its findings, or some of them, can be mended by machine
 */
public record About(String id, String summary, String why, Map<Profile, Level> levels, Example bad, Example good, Mending mending) {
    /** Whether findings can be mended by machine. */
    public enum Mending {
        /** A person must decide. */
        BY_HAND,
        /** There is one right answer, and {@code tocsin:fix} gives it. */
        SAFE,
        /** There is a usual answer, which {@code tocsin:fix} gives when the check is named. */
        WHEN_NAMED
    }

    /** Copies the map. */
    public About {
        levels = Map.copyOf(levels);
    }

    /** A check that is an error in every profile. */
    public static Draft error(String id, String summary) {
        return new Draft(id, summary, Level.ERROR, Level.ERROR);
    }

    /** A check that is a warning, and an error in the profile of the public repository. */
    public static Draft warning(String id, String summary) {
        return new Draft(id, summary, Level.WARNING, Level.ERROR);
    }

    /** A check that is a warning in every profile. */
    public static Draft advice(String id, String summary) {
        return new Draft(id, summary, Level.WARNING, Level.WARNING);
    }

    /** A check that is worth knowing in every profile. */
    public static Draft hint(String id, String summary) {
        return new Draft(id, summary, Level.INFO, Level.INFO);
    }

    /** A check that only the profile of the public repository has. */
    public static Draft elastic(String id, String summary) {
        return new Draft(id, summary, null, Level.ERROR);
    }

    /** A check that is worth knowing in the profile of the public repository, and off elsewhere. */
    public static Draft style(String id, String summary) {
        return new Draft(id, summary, null, Level.INFO);
    }

    /** Its level in a profile; empty where it is off. */
    public Optional<Level> level(Profile profile) {
        return Optional.ofNullable(levels.get(profile));
    }

    /** A description that lacks its reason and its examples. */
    public static final class Draft {
        private final String id;
        private final String summary;
        private final Map<Profile, Level> levels = new EnumMap<>(Profile.class);
        private String why = "";
        private Example bad;
        private Mending mending = Mending.BY_HAND;

        private Draft(String id, String summary, Level custom, Level elastic) {
            this.id = id;
            this.summary = summary;
            if (custom != null) {
                levels.put(Profile.CUSTOM, custom);
            }
            levels.put(Profile.ELASTIC, elastic);
        }

        /** Why it matters, in Markdown. */
        public Draft why(String reason) {
            why = reason.strip();
            return this;
        }

        /** Says that findings have edits that are safe. */
        public Draft mended() {
            mending = Mending.SAFE;
            return this;
        }

        /** Says that findings have edits that are applied when somebody asks for this check by name. */
        public Draft mendedWhenNamed() {
            mending = Mending.WHEN_NAMED;
            return this;
        }

        /** An example that it finds something in. */
        public Draft bad(Example example) {
            bad = example;
            return this;
        }

        /** The same put right, which completes the description. */
        public About good(Example example) {
            return new About(id, summary, why, levels, bad, example, mending);
        }
    }
}
