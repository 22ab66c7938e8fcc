package dev.tocsin.rule.shape;

import java.util.List;
import java.util.regex.Pattern;

/** What a value may be. */
public sealed interface Shape {
    /** What it is, with an article, for messages. */
    String expected();

    /**
     * A string.
     *
     * @param pattern what it must match as a whole, or null
     * @param allowed the only values, or empty for any
     * @param blank whether it may be empty or blank
     * @param id the finding when it does not match
     * @param expected what to say was expected
     */
    record Text(Pattern pattern, List<String> allowed, boolean blank, String id, String expected) implements Shape {
        /** Copies the list. */
        public Text {
            allowed = List.copyOf(allowed);
        }
    }

    /** A whole number between two, both included. */
    record Whole(long least, long most) implements Shape {
        @Override
        public String expected() {
            return most == Long.MAX_VALUE ? "an integer of at least " + least : "an integer from " + least + " to " + most;
        }
    }

    /** True or false. */
    record Flag() implements Shape {
        @Override
        public String expected() {
            return "true or false";
        }
    }

    /** A list with that many elements. */
    record ListOf(Shape element, int least, int most) implements Shape {
        @Override
        public String expected() {
            String of = " of " + plural(element);
            if (most == Integer.MAX_VALUE) {
                return least == 0 ? "a list" + of : "a list" + of + " with at least " + least;
            }
            return "a list" + of + " with " + least + " to " + most;
        }

        private static String plural(Shape element) {
            return element instanceof Text ? "strings" : element instanceof ListOf ? "lists" : "tables";
        }
    }

    /** A table of known keys. */
    record Table(List<KeyShape> keys) implements Shape {
        /** Copies the list. */
        public Table {
            keys = List.copyOf(keys);
        }

        @Override
        public String expected() {
            return "a table";
        }
    }

    /** A table of any keys, whose values have a shape; null for any value. */
    record FreeTable(Shape values) implements Shape {
        @Override
        public String expected() {
            return "a table";
        }
    }

    /** Any of several. */
    record AnyOf(List<Shape> shapes) implements Shape {
        /** Copies the list. */
        public AnyOf {
            shapes = List.copyOf(shapes);
        }

        @Override
        public String expected() {
            return String.join(" or ", shapes.stream().map(Shape::expected).toList());
        }
    }

    /** Any string. */
    static Text text() {
        return new Text(null, List.of(), true, "value-format", "a string");
    }

    /** A string that is not blank. */
    static Text words() {
        return new Text(null, List.of(), false, "value-empty", "a string that is not blank");
    }

    /** A string of a form. */
    static Text form(String id, String pattern, String expected) {
        return new Text(Pattern.compile(pattern), List.of(), true, id, expected);
    }

    /** One of several strings. */
    static Text oneOf(String... allowed) {
        return new Text(null, List.of(allowed), true, "value-unknown", "one of " + String.join(", ", allowed));
    }

    /** A list of strings that are not blank. */
    static ListOf textList() {
        return list(words());
    }

    /** A list of any length. */
    static ListOf list(Shape element) {
        return new ListOf(element, 0, Integer.MAX_VALUE);
    }

    /** A list with at least one element. */
    static ListOf some(Shape element) {
        return new ListOf(element, 1, Integer.MAX_VALUE);
    }

    /** A table of known keys. */
    static Table table(KeyShape... keys) {
        return new Table(List.of(keys));
    }

    /** A table of anything. */
    static FreeTable free() {
        return new FreeTable(null);
    }
}
