package dev.tocsin.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Small queries of any language over a few fields and values, chosen so that many of them contradict themselves. */
final class RandomQuery {
    static final List<String> LANGUAGES = List.of("kuery", "lucene", "eql", "esql");
    private static final List<String> TEXTS = List.of("user.name", "event.outcome", "process.args", "event.category", "user.id");
    private static final List<String> VALUES = List.of("a", "A", "ab", "abc", "7", "10", "success", "failure", "process");
    private static final List<String> PATTERNS = List.of("a*", "*b", "*b*", "a*c", "ab*", "s*", "*s", "A*", "1*");

    private final String language;
    private final Random random;

    RandomQuery(String language, Random random) {
        this.language = language;
        this.random = random;
    }

    /** A whole query of one condition, or for EQL now and then a sequence. */
    String query() {
        if (language.equals("eql") && random.nextInt(4) == 0) {
            return "sequence by " + one(List.of("user.name", "process.pid", "event.outcome")) + " [any where " + condition(2)
                    + "] [any where " + condition(2) + "]";
        }
        return whole(condition(3));
    }

    /** A condition as a query. */
    String whole(String condition) {
        return switch (language) {
            case "eql" -> "any where " + condition;
            case "esql" -> "from logs-* | where " + condition.replace(" AND ", random.nextInt(5) == 0 ? " | where " : " AND ");
            default -> condition;
        };
    }

    String condition(int depth) {
        int choice = depth == 0 ? 9 : random.nextInt(10);
        if (choice < 5) {
            boolean and = choice < 4;
            int parts = 2 + random.nextInt(2);
            List<String> out = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                String part = condition(depth - 1);
                out.add(part.contains(" ") && !(language.equals("esql") && part.startsWith("NOT")) ? "(" + part + ")" : part);
            }
            return out.stream().collect(Collectors.joining(word(and ? "AND" : "OR")));
        } else if (choice < 7) {
            return language.equals("kuery") || language.equals("eql") ? "not (" + condition(depth - 1) + ")" : "NOT (" + condition(depth - 1) + ")";
        }
        return leaf();
    }

    private String word(String word) {
        return " " + (language.equals("eql") || language.equals("kuery") ? word.toLowerCase(java.util.Locale.ROOT) : word) + " ";
    }

    /** One question to one field. */
    String leaf() {
        if (random.nextInt(4) == 0) {
            return number("process.pid", one(List.of(">", ">=", "<", "<=", "=")), 5 + random.nextInt(4));
        }
        if (random.nextInt(5) == 0 && (language.equals("kuery") || language.equals("lucene"))) {
            return "source.ip:" + one(List.of("\"10.0.0.0/8\"", "\"10.1.0.0/16\"", "\"10.1.2.3\"", "11.0.0.1"));
        }
        String field = one(TEXTS);
        return switch (random.nextInt(8)) {
            case 0 -> exists(field, random.nextBoolean());
            case 1, 2 -> pattern(field, one(PATTERNS));
            case 3 -> list(field, one(VALUES), one(VALUES));
            case 4 -> language.equals("kuery") || language.equals("lucene") ? number("user.id", one(List.of(">", "<=")), 5 + random.nextInt(8))
                    : unequal(field, one(VALUES));
            default -> equal(field, one(VALUES));
        };
    }

    private String number(String field, String operator, int value) {
        return switch (language) {
            case "kuery" -> operator.equals("=") ? field + ":" + value : field + " " + operator + " " + value;
            case "lucene" -> operator.equals("=") ? field + ":" + value : field + ":" + operator + value;
            default -> field + " " + (operator.equals("=") ? "==" : operator) + " " + value;
        };
    }

    private String exists(String field, boolean there) {
        return switch (language) {
            case "kuery" -> (there ? "" : "not ") + field + ":*";
            case "lucene" -> (there ? "" : "NOT ") + "_exists_:" + field;
            case "eql" -> field + (there ? " != null" : " == null");
            default -> field + (there ? " IS NOT NULL" : " IS NULL");
        };
    }

    private String pattern(String field, String pattern) {
        return switch (language) {
            case "eql" -> field + one(List.of(" : ", " like ", " like~ ")) + "\"" + pattern + "\"";
            case "esql" -> field + " LIKE \"" + pattern + "\"";
            default -> field + ":" + pattern;
        };
    }

    private String list(String field, String first, String second) {
        return switch (language) {
            case "kuery" -> field + ":(" + first + one(List.of(" or ", " and ")) + second + ")";
            case "lucene" -> field + ":(" + first + one(List.of(" OR ", " AND ", " ")) + second + ")";
            case "eql" -> field + one(List.of(" in ", " in~ ", " : ", " not in ")) + "(\"" + first + "\", \"" + second + "\")";
            default -> field + one(List.of(" IN ", " NOT IN ")) + "(\"" + first + "\", \"" + second + "\")";
        };
    }

    private String equal(String field, String value) {
        return switch (language) {
            case "kuery", "lucene" -> field + ":" + one(List.of(value, "\"" + value + "\""));
            case "eql" -> field + one(List.of(" == ", " : ")) + "\"" + value + "\"";
            default -> field + " == \"" + value + "\"";
        };
    }

    private String unequal(String field, String value) {
        return field + " != \"" + value + "\"";
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
