package dev.tocsin.query.predicate;

import java.util.List;

/** A condition as logic sees it: questions, put together. Every {@code not} stands at a question. */
sealed interface Formula {
    /** All parts hold. */
    record Every(List<Formula> parts) implements Formula {
        /** Copies the list. */
        public Every {
            parts = List.copyOf(parts);
        }
    }

    /** Some part holds. */
    record Some(List<Formula> parts) implements Formula {
        /** Copies the list. */
        public Some {
            parts = List.copyOf(parts);
        }
    }

    /** A question is answered with yes, or, when it is negative, with no. */
    record Literal(Object question, boolean negative) implements Formula {
    }
}
