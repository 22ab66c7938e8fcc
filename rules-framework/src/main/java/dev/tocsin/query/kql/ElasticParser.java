package dev.tocsin.query.kql;

import dev.tocsin.query.kql.ElasticToken.Kind;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads KQL as Elasticsearch does (kql 53 to 60). */
final class ElasticParser {
    private final String text;
    private final KqlErrors errors;
    private List<ElasticToken> tokens;
    private int at;
    private int depth;
    private int braces;

    private ElasticParser(EmbeddedText source) {
        this.text = source.text();
        this.errors = new KqlErrors(source);
    }

    static Checked<KqlNode> parse(EmbeddedText source) {
        ElasticParser parser = new ElasticParser(source);
        KqlNode node = parser.whole();
        return node == null ? Checked.refused(parser.errors.all()) : Checked.of(node);
    }

    private KqlNode whole() {
        tokens = ElasticLexer.tokens(text, errors);
        if (tokens == null) {
            return null;
        }
        if (peek().kind() == Kind.END) {
            return new KqlNode.Everything(new Span(0, text.length()));
        }
        KqlNode node = chain(this::simple);
        return node == null || peek().kind() == Kind.END ? node : unexpected("and, or, or the end of the query");
    }

    /** Operands joined by operators of one precedence that bind to the right (kql 53). */
    private KqlNode chain(Supplier<KqlNode> operand) {
        List<KqlNode> operands = new ArrayList<>();
        List<Kind> operators = new ArrayList<>();
        while (true) {
            KqlNode next = operand.get();
            if (next == null) {
                return null;
            }
            operands.add(next);
            if (peek().kind() != Kind.AND && peek().kind() != Kind.OR) {
                break;
            }
            operators.add(peek().kind());
            at++;
        }
        return fold(operands, operators);
    }

    private KqlNode fold(List<KqlNode> operands, List<Kind> operators) {
        int last = operands.size() - 1;
        int end = operands.get(last).span().end();
        KqlNode right = operands.get(last);
        int changes = 0;
        for (int i = last - 1; i >= 0;) {
            Kind operator = operators.get(i);
            List<KqlNode> parts = new ArrayList<>(List.of(right));
            for (; i >= 0 && operators.get(i) == operator; i--) {
                parts.add(0, operands.get(i));
            }
            if (++changes > KqlErrors.MAX_DEPTH) {
                return errors.tooDeep(operands.get(i + 1).span().start());
            }
            Span span = new Span(parts.get(0).span().start(), end);
            right = operator == Kind.AND ? new KqlNode.And(parts, span) : new KqlNode.Or(parts, span);
        }
        return right;
    }

    private KqlNode simple() {
        ElasticToken token = peek();
        if (token.kind() == Kind.NOT && !peek(1).ends()) {
            return negated(this::simple);
        }
        if (token.is("(")) {
            return parenthesised(this::simple);
        }
        boolean name = token.isWord() || token.kind() == Kind.QUOTED;
        if (name && (peek(1).is(":") || comparison(peek(1)))) {
            return condition();
        }
        Literal value = value("a condition");
        if (value == null) {
            return null;
        }
        if (value.isStar()) {
            return new KqlNode.Everything(value.span());
        }
        if (braces > 0) {
            return errors.fail(value.start(), value.end(), "free text cannot stand inside of braces: expected field:value", null); // kql 59
        }
        return new KqlNode.Is(null, value, value.span());
    }

    private KqlNode negated(Supplier<KqlNode> operand) {
        int start = peek().start();
        at++;
        if (++depth > KqlErrors.MAX_DEPTH) {
            return errors.tooDeep(start);
        }
        KqlNode part = operand.get();
        depth--;
        return part == null ? null : new KqlNode.Not(part, new Span(start, part.span().end()));
    }

    private KqlNode parenthesised(Supplier<KqlNode> operand) {
        ElasticToken open = peek();
        at++;
        if (++depth > KqlErrors.MAX_DEPTH) {
            return errors.tooDeep(open.start());
        }
        KqlNode inside = chain(operand);
        depth--;
        return inside == null ? null : closed(open, ")") ? inside : null;
    }

    private boolean closed(ElasticToken open, String close) {
        if (peek().is(close)) {
            at++;
            return true;
        }
        if (peek().kind() == Kind.END) {
            errors.fail(open.start(), open.end(), open.text() + " is never closed: expected " + close + " before the end", null);
        } else {
            unexpected("and, or, or " + close);
        }
        return false;
    }

    private KqlNode condition() {
        Literal field = ElasticLiterals.of(List.of(peek()));
        ElasticToken operator = peek(1);
        at += 2;
        if (!operator.is(":")) {
            Literal value = rangeValue(operator.text());
            return value == null ? null
                    : new KqlNode.Compare(field, operator.text(), value, new Span(field.start(), value.end()));
        }
        if (peek().is("{")) {
            return nested(field);
        }
        if (peek().is("(")) {
            KqlNode list = parenthesised(() -> item(field));
            return list == null ? null : KqlSpans.widened(list, field.start(), tokens.get(at - 1).end());
        }
        Literal value = value("a value after \"" + field.text() + ":\"");
        if (value == null) {
            return null;
        }
        Span span = new Span(field.start(), value.end());
        boolean everything = field.isStar() && value.isStar();
        return everything ? new KqlNode.Everything(span) : new KqlNode.Is(field, value, span);
    }

    private KqlNode item(Literal field) {
        if (peek().kind() == Kind.NOT && !peek(1).ends()) {
            return negated(() -> item(field));
        }
        if (peek().is("(")) {
            return parenthesised(() -> item(field));
        }
        Literal value = value("a value");
        return value == null ? null : new KqlNode.Is(field, value, value.span());
    }

    private KqlNode nested(Literal path) {
        ElasticToken open = peek();
        at++;
        if (++depth > KqlErrors.MAX_DEPTH) {
            return errors.tooDeep(open.start());
        }
        braces++;
        KqlNode inside = chain(this::simple);
        braces--;
        depth--;
        return inside == null || !closed(open, "}") ? null
                : new KqlNode.Nested(path, inside, new Span(path.start(), tokens.get(at - 1).end()));
    }

    private Literal rangeValue(String operator) {
        List<ElasticToken> taken = new ArrayList<>();
        if (peek().kind() == Kind.QUOTED) {
            taken.add(tokens.get(at++));
        } else {
            while (peek().isWord()) {
                taken.add(tokens.get(at++));
            }
        }
        return taken.isEmpty() ? unexpected("a value after " + operator) : ElasticLiterals.of(taken);
    }

    /** A quoted text, or words with a keyword before or after them that joins nothing (kql 60). */
    private Literal value(String expected) {
        List<ElasticToken> taken = new ArrayList<>();
        if (peek().kind() == Kind.QUOTED) {
            return ElasticLiterals.of(List.of(tokens.get(at++)));
        }
        if (peek().isKeyword()) {
            taken.add(tokens.get(at++));
        }
        while (peek().isWord()) {
            taken.add(tokens.get(at++));
        }
        boolean room = taken.isEmpty() || !taken.get(taken.size() - 1).isKeyword() || taken.size() == 1;
        if (!taken.isEmpty() && room && peek().isKeyword() && joinsNothing()) {
            taken.add(tokens.get(at++));
        }
        return taken.isEmpty() ? unexpected(expected) : ElasticLiterals.of(taken);
    }

    /** Whether the keyword here can only be the last word of a text. */
    private boolean joinsNothing() {
        ElasticToken next = peek(1);
        return next.ends() || (next.kind() == Kind.AND || next.kind() == Kind.OR) && !peek(2).ends();
    }

    private static boolean comparison(ElasticToken token) {
        return token.kind() == Kind.PUNCTUATION && "<>".indexOf(token.text().charAt(0)) >= 0;
    }

    private <T> T unexpected(String expected) {
        ElasticToken token = peek();
        String what = token.kind() == Kind.END ? "the query ends here" : token.text() + " cannot stand here";
        String fix = token.is(":") ? "join conditions with and or or; quote or escape a colon that belongs to a value" : null;
        return errors.fail(token.start(), token.end(), what + ": expected " + expected, fix);
    }

    private ElasticToken peek() {
        return peek(0);
    }

    private ElasticToken peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }
}
