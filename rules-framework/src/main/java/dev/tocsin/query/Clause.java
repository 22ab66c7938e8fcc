package dev.tocsin.query;

import dev.tocsin.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** A condition of a query as a reader sees it, whatever the language: what must hold together, what may hold instead. Immutable. */
public sealed interface Clause {
    /** Where it stands in the query. */
    Span span();

    /** What is equal for two clauses that ask the same, wherever they stand; case and order of parts are told apart. */
    String key();

    /** All of its parts hold; flat, so that no part is itself of this kind. */
    record All(List<Clause> parts, Span span) implements Clause {
        /** Takes the parts of parts that are of this kind instead of them. */
        public All {
            parts = parts.stream().flatMap(p -> p instanceof All all ? all.parts.stream() : java.util.stream.Stream.of(p)).toList();
        }

        @Override
        public String key() {
            return parts.stream().map(Clause::key).collect(Collectors.joining("\0&", "\0(", "\0)"));
        }
    }

    /** One of its parts holds; flat, so that no part is itself of this kind. A list of values is this. */
    record Any(List<Clause> parts, Span span) implements Clause {
        /** Takes the parts of parts that are of this kind instead of them. */
        public Any {
            parts = parts.stream().flatMap(p -> p instanceof Any any ? any.parts.stream() : java.util.stream.Stream.of(p)).toList();
        }

        @Override
        public String key() {
            return parts.stream().map(Clause::key).collect(Collectors.joining("\0|", "\0(", "\0)"));
        }
    }

    /** Its part does not hold. */
    record Not(Clause part, Span span) implements Clause {
        @Override
        public String key() {
            return "\0!" + part.key();
        }
    }

    /**
     * One question to one field.
     *
     * @param field its path; empty when the question is about something else than the value of one field of the events
     * @param kind what is asked
     * @param value the constant that it is compared with; a pattern has {@code *}, {@code ?} and escapes with a backslash; of
     *     {@link Kind#OTHER} what tells it from other questions
     * @param anyCase whether upper and lower case are the same
     */
    record Test(String field, Kind kind, String value, boolean anyCase, Span span) implements Clause {
        @Override
        public String key() {
            return "\0" + kind + (anyCase ? "~" : "=") + field + "\0" + value;
        }
    }

    /** What is asked of a field. */
    enum Kind {
        /** One of its values is this. */
        EQUAL,
        /** It has a value, and that is another. */
        UNEQUAL,
        /** One of its values fits this pattern. */
        WILDCARD,
        /** One of its values fits this regular expression. */
        REGEX,
        /** It has a value. */
        EXISTS,
        /** It has no value. */
        MISSING,
        /** It is less. */
        LESS,
        /** It is less or equal. */
        LESS_OR_EQUAL,
        /** It is greater. */
        GREATER,
        /** It is greater or equal. */
        GREATER_OR_EQUAL,
        /** Anything else. */
        OTHER;

        /** The comparison of a sign such as {@code <=}; {@link #OTHER} for any that is none. */
        public static Kind ofSign(String sign) {
            return switch (sign) {
                case "==" -> EQUAL;
                case "!=" -> UNEQUAL;
                case "<" -> LESS;
                case "<=" -> LESS_OR_EQUAL;
                case ">" -> GREATER;
                case ">=" -> GREATER_OR_EQUAL;
                default -> OTHER;
            };
        }

        /** The same comparison with its sides exchanged. */
        public Kind turned() {
            return switch (this) {
                case LESS -> GREATER;
                case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
                case GREATER -> LESS;
                case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
                default -> this;
            };
        }
    }

    /** The text as a pattern that only it fits. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
    }
}
