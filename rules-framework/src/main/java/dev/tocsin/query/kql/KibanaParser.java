package dev.tocsin.query.kql;

import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads KQL as Kibana does (kql 5 to 20). */
final class KibanaParser {
    private final String text;
    private final KqlErrors errors;
    private final KibanaLiterals literals;
    private int at;
    private int depth;

    private KibanaParser(EmbeddedText source) {
        this.text = source.text();
        this.errors = new KqlErrors(source);
        this.literals = new KibanaLiterals(text, errors);
    }

    static Checked<KqlNode> parse(EmbeddedText source) {
        KibanaParser parser = new KibanaParser(source);
        KqlNode node = parser.whole();
        if (node == null) {
            parser.rest();
        }
        return node == null ? Checked.refused(parser.errors.all()) : Checked.of(node);
    }

    /** Blanks of the grammar (kql 7). */
    static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u00A0';
    }

    private KqlNode whole() {
        blanks();
        if (at == text.length()) {
            return new KqlNode.Everything(new Span(0, text.length())); // kql 9
        }
        KqlNode node = or(this::condition);
        if (node == null) {
            return null;
        }
        blanks();
        return at == text.length() ? node : unexpected("and, or, or the end of the query");
    }

    /** Finds the errors after the first one: reads on after each next "and" or "or", whatever parentheses are open there. */
    private void rest() {
        while (errors.failed() && errors.resume() && joint()) {
            depth = 0;
            while (or(this::condition) != null && closers()) {
                // the next part of the same text
            }
        }
    }

    /** Moves behind the next "and" or "or" outside quotes after the last error. */
    private boolean joint() {
        for (at = errors.start(); at < text.length(); at++) {
            boolean first = blank(text.charAt(at)) && (at == errors.start() || !blank(text.charAt(at - 1)));
            int after = first ? Math.max(keyword("and"), keyword("or")) : -1;
            if (after >= 0) {
                at = after;
                return true;
            }
            if (text.charAt(at) == '"') {
                skipQuoted();
            } else if (text.charAt(at) == '\\') {
                at++;
            }
        }
        return false;
    }

    private void skipQuoted() {
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
        }
    }

    /** Passes what closes the parentheses before the error, and the word after them; false at the end and at an error. */
    private boolean closers() {
        blanks();
        while (at < text.length() && (text.charAt(at) == ')' || text.charAt(at) == '}')) {
            at++;
            int after = Math.max(keyword("and"), keyword("or"));
            if (after >= 0) {
                at = after;
                return true;
            }
            blanks();
        }
        if (at < text.length()) {
            unexpected("and, or, or the end of the query");
        }
        return false;
    }

    private KqlNode condition() {
        return negated(this::group);
    }

    private KqlNode or(Supplier<KqlNode> item) {
        return chain("or", () -> chain("and", item));
    }

    private KqlNode chain(String keyword, Supplier<KqlNode> item) {
        int start = at;
        KqlNode first = item.get();
        if (first == null) {
            return null;
        }
        List<KqlNode> parts = new ArrayList<>(List.of(first));
        for (int after = keyword(keyword); after >= 0; after = keyword(keyword)) {
            at = after;
            KqlNode next = item.get();
            if (next == null) {
                return null;
            }
            parts.add(next);
        }
        Span span = new Span(start, Math.max(start, parts.get(parts.size() - 1).span().end()));
        return parts.size() == 1 ? first : keyword.equals("or") ? new KqlNode.Or(parts, span) : new KqlNode.And(parts, span);
    }

    /** The offset after blanks, the keyword and blanks; -1 when they do not stand here (kql 7). */
    private int keyword(String word) {
        int from = skip(at);
        int to = from + word.length();
        boolean stands = from > at && text.regionMatches(true, from, word, 0, word.length()) && to < text.length()
                && blank(text.charAt(to));
        return stands ? skip(to) : -1;
    }

    private boolean not() {
        return text.regionMatches(true, at, "not", 0, 3) && at + 3 < text.length() && blank(text.charAt(at + 3));
    }

    private KqlNode negated(Supplier<KqlNode> item) {
        if (!not()) {
            return item.get();
        }
        int start = at;
        at = skip(at + 3);
        if (not()) {
            return errors.fail(at, at + 3, "\"not\" cannot follow \"not\": expected a condition", "write not (not ...)"); // kql 5
        }
        KqlNode part = item.get();
        return part == null ? null : new KqlNode.Not(part, new Span(start, part.span().end()));
    }

    private KqlNode group() {
        return at < text.length() && text.charAt(at) == '(' ? parenthesised(this::condition) : expression();
    }

    private KqlNode parenthesised(Supplier<KqlNode> item) {
        int open = at++;
        if (++depth > KqlErrors.MAX_DEPTH) {
            return errors.tooDeep(open);
        }
        blanks();
        KqlNode inside = or(item);
        depth--;
        if (inside == null) {
            return null;
        }
        blanks();
        if (at < text.length() && text.charAt(at) == ')') {
            at++;
            return inside;
        }
        return at == text.length()
                ? errors.fail(open, open + 1, "this parenthesis is never closed: expected ) before the end of the query", null)
                : unexpected("and, or, or )");
    }

    private KqlNode expression() {
        Literal field = literal("a condition");
        if (field == null) {
            return null;
        }
        int after = at;
        blanks();
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c == ':') {
            at++;
            blanks();
            return at < text.length() && text.charAt(at) == '{' ? nested(field) : value(field, field.start());
        }
        if (c == '<' || c == '>') {
            return comparison(field);
        }
        at = after;
        return new KqlNode.Is(null, field, field.span());
    }

    private KqlNode nested(Literal path) {
        int open = at++;
        if (++depth > KqlErrors.MAX_DEPTH) {
            return errors.tooDeep(open);
        }
        blanks();
        KqlNode inside = or(this::condition);
        depth--;
        if (inside == null) {
            return null;
        }
        blanks();
        if (at < text.length() && text.charAt(at) == '}') {
            at++;
            return new KqlNode.Nested(path, inside, new Span(path.start(), at));
        }
        return at == text.length()
                ? errors.fail(open, open + 1, "this brace is never closed: expected } before the end of the query", null)
                : unexpected("and, or, or }");
    }

    private KqlNode comparison(Literal field) {
        int start = at;
        at += at + 1 < text.length() && text.charAt(at + 1) == '=' ? 2 : 1;
        String operator = text.substring(start, at);
        blanks();
        if (at < text.length() && text.charAt(at) == '(') {
            return errors.fail(at, at + 1, "a list cannot be compared: expected one value after " + operator, // kql 14
                    "compare with each value by itself: a > 1 or a > 2");
        }
        Literal value = literal("a value after " + operator);
        return value == null ? null : new KqlNode.Compare(field, operator, value, new Span(field.start(), value.end()));
    }

    private KqlNode value(Literal field, int start) {
        if (at < text.length() && text.charAt(at) == '(') {
            KqlNode list = parenthesised(() -> negated(() -> value(field, at)));
            // the outermost list is marked with its field
            return list == null || start != field.start() ? list : KqlSpans.widened(list, start, at);
        }
        if (not()) {
            return errors.fail(at, at + 3, "\"not\" cannot stand between a field and its value", // kql 13
                    "put the not inside parentheses: field:(not value), or before the field: not field:value");
        }
        Literal value = literal("a value after \"" + field.text() + ":\"");
        return value == null ? null : new KqlNode.Is(field, value, new Span(start, value.end()));
    }

    private Literal literal(String expected) {
        int start = at;
        Literal literal = literals.read(at);
        if (literal == null) {
            return errors.failed() ? null : unexpected(expected);
        }
        at = literals.at();
        // an escape that is none ends the literal with an error
        return errors.failed() ? null : literal;
    }

    private <T> T unexpected(String expected) {
        if (at == text.length()) {
            return errors.fail(at, at, "the query ends here: expected " + expected, null);
        }
        char c = text.charAt(at);
        String fix = switch (c) {
            case ':' -> "join conditions with and or or; quote or escape a colon that belongs to a value";
            case '(' -> wordBefore() + " needs a blank before the parenthesis";
            case '"' -> "a value is either quoted or not; escape a quote that belongs to it";
            case '{', '}', '<', '>' -> "quote or escape a " + c + " that belongs to a value";
            case ')' -> "remove it or open a parenthesis before";
            default -> "quote text that holds a keyword";
        };
        if (c == '(' && wordBefore() == null) {
            fix = "quote or escape a parenthesis that belongs to a value";
        }
        int end = at + 1;
        String shown = String.valueOf(c);
        for (String word : List.of("and", "or", "not")) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                end = at + word.length();
                shown = text.substring(at, end);
            }
        }
        return errors.fail(at, end, "\"" + shown + "\" cannot stand here: expected " + expected, fix);
    }

    /** The keyword right before this place, which a missing blank made part of a text; else null. */
    private String wordBefore() {
        String before = text.substring(0, at).toLowerCase(Locale.ROOT);
        for (String word : List.of("and", "or", "not")) {
            boolean whole = before.length() == word.length()
                    || before.length() > word.length() && !Character.isLetterOrDigit(before.charAt(before.length() - word.length() - 1));
            if (before.endsWith(word) && whole) {
                return word;
            }
        }
        return null;
    }

    private void blanks() {
        at = skip(at);
    }

    private int skip(int from) {
        int to = from;
        while (to < text.length() && blank(text.charAt(to))) {
            to++;
        }
        return to;
    }
}
