package dev.tocsin.detect;

import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An item of an exception list: events for which all its entries hold give no alerts. // rule-types 12
 *
 * @param name what people call it
 * @param list the id of its list
 * @param systems operating systems that it is for; empty for all
 * @param expires when it ends to count
 * @param source the file
 * @param span where it stands
 */
public record ExceptionItem(
        String name, String list, List<String> systems, List<Entry> entries, Optional<Instant> expires, SourceText source, Span span) {
    /** Copies the lists. */
    public ExceptionItem {
        systems = List.copyOf(systems);
        entries = List.copyOf(entries);
    }

    /**
     * A condition.
     *
     * @param excluded whether it must not hold instead, which a missing field satisfies // rule-types 13
     */
    public record Entry(String field, Test test, boolean excluded) {
    }

    /** What is asked of a field. */
    public sealed interface Test {
        /** It has one of these values. */
        record AnyOf(List<String> values) implements Test {
            /** Copies the list. */
            public AnyOf {
                values = List.copyOf(values);
            }
        }

        /**
         * It has a value of a value list.
         *
         * @param ranges whether the values are ranges of addresses
         */
        record InList(String list, boolean ranges, List<String> values) implements Test {
            /** Copies the list. */
            public InList {
                values = List.copyOf(values);
            }
        }

        /** It fits a pattern, letters in their case. */
        record Fits(String pattern) implements Test {
        }

        /** It has a value. */
        record Exists() implements Test {
        }

        /** One object below it satisfies all entries. */
        record InOneObject(List<Entry> entries) implements Test {
            /** Copies the list. */
            public InOneObject {
                entries = List.copyOf(entries);
            }
        }
    }
}
