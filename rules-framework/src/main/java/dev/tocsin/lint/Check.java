package dev.tocsin.lint;

/**
 * Something that the linter looks for. Stateless.
 *
 * <p>A check looks at files as they were read ({@link OfFile}), at rules ({@link OfRule}), at hunts ({@link OfHunt}) or at
 * everything together ({@link OfSet}); it may be several of these. Its findings all have its id.
 */
public interface Check {
    /** What it is about. */
    About about();

    /** Its id in findings and configuration. */
    default String id() {
        return about().id();
    }

    /** Looks at every TOML file of the rules folders, broken ones and deprecated rules included. */
    interface OfFile extends Check {
        /** Adds what it finds in one file. */
        void check(FileSubject file, Findings findings);
    }

    /** Looks at every rule that is not deprecated; of a rule with errors some keys may be missing or wrong. */
    interface OfRule extends Check {
        /** Adds what it finds in one rule. */
        void check(RuleSubject rule, Findings findings);
    }

    /** Looks at every hunt. */
    interface OfHunt extends Check {
        /** Adds what it finds in one hunt. */
        void check(HuntSubject hunt, Findings findings);
    }

    /** Looks at all files together, after every file was looked at by itself. */
    interface OfSet extends Check {
        /** Adds what it finds in the set. */
        void check(LintContext context, Findings findings);
    }
}
