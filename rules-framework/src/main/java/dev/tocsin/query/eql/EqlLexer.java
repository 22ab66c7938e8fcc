package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Token.Kind;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a query into words; says what is no word and goes on. */
final class EqlLexer {
    /** Lower case only. (eql 2) */
    static final Set<String> KEYWORDS = Set.of("and", "any", "by", "false", "in", "join", "like", "maxspan", "not", "null", "of",
            "or", "regex", "sample", "sequence", "true", "until", "where", "with");
    private static final Set<String> TILDE_KEYWORDS = Set.of("in", "like", "regex");
    private static final List<String> SYMBOLS = List.of("![", "==", "!=", "<=", ">=", "=", "<", ">", ":", "+", "-", "*", "/", "%",
            ".", ",", "[", "]", "(", ")", "|", "?");

    private final EmbeddedText source;
    private final String text;
    private final List<Diagnostic> diagnostics;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    /** False once the end of a comment was looked for in vain, so that reading takes linear time. */
    private boolean nest = true;

    private EqlLexer(EmbeddedText source, List<Diagnostic> diagnostics) {
        this.source = source;
        this.text = source.text();
        this.diagnostics = diagnostics;
    }

    /** The words, the last of kind END; errors are added to {@code diagnostics}. */
    static List<Token> read(EmbeddedText source, List<Diagnostic> diagnostics) {
        EqlLexer lexer = new EqlLexer(source, diagnostics);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                at++;
            } else if (text.startsWith("//", at)) {
                at = lineEnd(at);
            } else if (text.startsWith("/*", at)) {
                blockComment();
            } else if (isLetter(c)) {
                name();
            } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
                number();
            } else if (c == '"' || c == '\'' || c == '?' && (peek(1) == '"' || peek(1) == '\'')) {
                at = StringLiteral.read(source, at, tokens, diagnostics);
            } else if (c == '`') {
                quotedName();
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Kind.END, "", null, Span.at(text.length())));
    }

    /** Comments may lie in comments; one that never ends that way ends at the next {@code *&#47;}. */
    private void blockComment() {
        int end = nest ? nestedEnd() : -1;
        if (end < 0) {
            nest = false;
            int first = text.indexOf("*/", at + 2);
            if (first < 0) {
                error(new Span(at, at + 2), "This comment has no end.", "close it with */");
            }
            end = first < 0 ? text.length() : first + 2;
        }
        at = end;
    }

    private int nestedEnd() {
        int depth = 1;
        for (int scan = at + 2; scan < text.length(); scan++) {
            if (text.startsWith("*/", scan)) {
                scan++;
                if (--depth == 0) {
                    return scan + 1;
                }
            } else if (text.startsWith("/*", scan)) {
                scan++;
                depth++;
            }
        }
        return -1;
    }

    private void name() {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) && text.charAt(at) != '@' || isDigit(text.charAt(at)) || at == start)) {
            at++;
        }
        String name = text.substring(start, at);
        if (at < text.length() && text.charAt(at) == '~') {
            at++;
            boolean keyword = TILDE_KEYWORDS.contains(name);
            add(keyword ? Kind.KEYWORD : Kind.TILDE_NAME, keyword ? name + "~" : name, null, start);
        } else {
            add(KEYWORDS.contains(name) ? Kind.KEYWORD : Kind.NAME, name, null, start);
        }
    }

    private void quotedName() {
        int start = at;
        StringBuilder name = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '`' && peek(1) == '`') {
                name.append(c);
                at += 2;
            } else if (c == '`') {
                at++;
                add(Kind.QUOTED_NAME, name.toString(), null, start);
                return;
            } else {
                name.append(c);
                at++;
            }
        }
        error(new Span(start, start + 1), "This backquoted name has no end.", "close it with `");
    }

    private void number() {
        int start = at;
        boolean decimal = false;
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            decimal = true;
            at++;
            digits();
        }
        int exponent = at;
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (peek(0) == '+' || peek(0) == '-') {
                at++;
            }
            if (isDigit(peek(0))) {
                decimal = true;
                digits();
            } else {
                at = exponent;
            }
        }
        String written = text.substring(start, at);
        Object value = NumberText.parse(written, decimal);
        if (value instanceof Double d && d.isInfinite()) {
            error(new Span(start, at), "The number " + written + " is too large.", null);
        }
        add(decimal ? Kind.DECIMAL : Kind.INTEGER, written, value, start);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                add(Kind.SYMBOL, symbol, null, at - symbol.length());
                return;
            }
        }
        int end = at + Character.charCount(text.codePointAt(at));
        Span span = new Span(at, end);
        if (text.startsWith("!:", at)) {
            error(span, "There is no `!:` in EQL.", "put `not` before the field: not field : \"value\"");
        } else if (text.charAt(at) == '!') {
            error(span, "`!` stands only in `!=` and `![ ]`.", "negate with `not`");
        } else if (text.startsWith("&&", at) || text.startsWith("||", at)) {
            error(new Span(at, ++end), "Conditions are joined with words.", "write `and` or `or`");
        } else {
            error(span, "`" + text.substring(at, end) + "` has no meaning in EQL.",
                    "in a name, put the segment in backquotes; in a value, use double quotes");
        }
        at = end;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private void add(Kind kind, String word, Object value, int start) {
        tokens.add(new Token(kind, word, value, new Span(start, at)));
    }

    private void error(Span span, String message, String fix) {
        diagnostics.add(source.error("eql-syntax", span, message, fix));
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '@';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
