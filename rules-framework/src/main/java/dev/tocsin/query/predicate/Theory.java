package dev.tocsin.query.predicate;

import java.util.List;

/** What is known of the questions of formulas. Whatever is not certain is answered with no. */
interface Theory {
    /** Whether an event for which a question is answered with yes has a yes for one of some others as well. */
    boolean covered(Object question, List<Object> others);

    /** Whether an event for which {@code wide} is answered with no has a no, and not nothing, for {@code narrow} as well. */
    boolean refuted(Object narrow, Object wide);

    /** Whether each question is answered with yes or no. */
    boolean twoValued();
}
