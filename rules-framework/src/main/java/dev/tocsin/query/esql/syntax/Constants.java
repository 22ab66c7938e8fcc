package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Term.Literal;
import dev.tocsin.query.esql.syntax.Token.Kind;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.source.Span;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Reads constants: numbers, texts, booleans, null, intervals, lists, parameters (esql 6 to 12). */
final class Constants {
    private static final BigInteger UNSIGNED_LIMIT = BigInteger.ONE.shiftLeft(64);
    private final Tokens tokens;
    private final Parameters parameters;
    private int nextParameter;

    Constants(Tokens tokens, Parameters parameters) {
        this.tokens = tokens;
        this.parameters = parameters;
    }

    /** Whether a constant is ahead; a sign counts when a number follows it. */
    boolean ahead() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case STRING, INTEGER, DECIMAL, PARAMETER -> true;
            case WORD -> token.isWord("null") || token.isWord("true") || token.isWord("false");
            case SIGN -> token.is("[") || signedNumberAhead();
            default -> false;
        };
    }

    private boolean signedNumberAhead() {
        Token token = tokens.peek();
        if (!token.is("-") && !token.is("+")) {
            return false;
        }
        Kind second = tokens.second().kind();
        return second == Kind.INTEGER || second == Kind.DECIMAL;
    }

    Literal read() {
        Token token = tokens.peek();
        switch (token.kind()) {
            case STRING:
                tokens.next();
                return new Literal(token.span(), EsqlType.KEYWORD, token.text());
            case PARAMETER:
                return parameter();
            case WORD:
                if (ahead()) {
                    tokens.next();
                    return token.isWord("null") ? new Literal(token.span(), EsqlType.NULL, null)
                            : new Literal(token.span(), EsqlType.BOOLEAN, token.isWord("true"));
                }
                break;
            case SIGN:
                if (token.is("[")) {
                    return list();
                }
                return number();
            default:
                if (ahead()) {
                    return number();
                }
        }
        throw tokens.unexpected("a constant");
    }

    private Literal number() {
        int start = tokens.peek().start();
        boolean minus = tokens.peek().is("-");
        if (tokens.peek().is("+") || minus) {
            tokens.next();
        }
        Token digits = tokens.next();
        if (digits.kind() == Kind.DECIMAL) {
            return decimal(start, minus, digits.text());
        }
        if (digits.kind() != Kind.INTEGER) {
            throw new SyntaxException(digits.span(), "a number expected", null);
        }
        Token unit = tokens.peek();
        if (unit.kind() == Kind.WORD && !Reserved.contains(unit.text())) {
            tokens.next();
            return interval(start, minus, digits, unit);
        }
        return integer(start, minus, digits.text());
    }

    private Literal decimal(int start, boolean minus, String digits) {
        double value = Double.parseDouble(minus ? "-" + digits : digits);
        Span span = tokens.from(start);
        if (Double.isInfinite(value)) {
            throw new SyntaxException(span, "the number is too large for a double", null); // esql 9
        }
        return new Literal(span, EsqlType.DOUBLE, value);
    }

    private Literal integer(int start, boolean minus, String digits) { // esql 8
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.length() > 30) {
            return decimal(start, minus, significant);
        }
        BigInteger value = new BigInteger(minus ? "-" + significant : significant);
        Span span = tokens.from(start);
        if (value.bitLength() < 32) {
            return new Literal(span, EsqlType.INTEGER, value.intValue());
        }
        if (value.bitLength() < 64) {
            return new Literal(span, EsqlType.LONG, value.longValue());
        }
        if (value.signum() > 0 && value.compareTo(UNSIGNED_LIMIT) < 0) {
            return new Literal(span, EsqlType.UNSIGNED_LONG, value);
        }
        return new Literal(span, EsqlType.DOUBLE, value.doubleValue());
    }

    private Literal interval(int start, boolean minus, Token digits, Token unit) { // esql 11
        Span span = tokens.from(start);
        Object one = TimeUnits.named(unit.text());
        if (one == null) {
            throw new SyntaxException(unit.span(), "[" + unit.text() + "] is no unit of time",
                    "units are ms, s, m (minute), h, d, w, mo (month), q, y and their long forms");
        }
        Literal amount = integer(start, minus, digits.text());
        if (amount.type() != EsqlType.INTEGER && amount.type() != EsqlType.LONG) {
            throw new SyntaxException(span, "the interval is too long", null);
        }
        long count = ((Number) amount.value()).longValue();
        try {
            return one instanceof Period period
                    ? new Literal(span, EsqlType.DATE_PERIOD, period.multipliedBy(Math.toIntExact(count)))
                    : new Literal(span, EsqlType.TIME_DURATION, ((Duration) one).multipliedBy(count));
        } catch (ArithmeticException e) {
            throw new SyntaxException(span, "the interval is too long", null);
        }
    }

    private Literal list() { // esql 10
        int start = tokens.expect("[").start();
        List<Literal> members = new ArrayList<>();
        do {
            Literal member = tokens.peek().is("[") ? null : read();
            boolean fits = member != null && (member.type().isNumeric() || member.type() == EsqlType.KEYWORD
                    || member.type() == EsqlType.BOOLEAN) && !(member.value() instanceof MultiValue);
            if (!fits) {
                throw member == null ? tokens.unexpected("a number, string or boolean")
                        : new SyntaxException(member.span(), "a list has numbers, strings or booleans only", null);
            }
            Literal first = members.isEmpty() ? member : members.get(0);
            if (first.type() != member.type() && !(first.type().isNumeric() && member.type().isNumeric())) {
                throw new SyntaxException(member.span(), "the members of a list are all numbers, all strings or all booleans", null);
            }
            members.add(member);
        } while (tokens.accept(","));
        tokens.expect("]");
        return Lists.of(tokens.from(start), members);
    }

    private Literal parameter() { // esql 12
        Token token = tokens.next();
        String name = token.text();
        boolean number = !name.isEmpty() && Character.isDigit(name.charAt(0));
        int position = name.isEmpty() ? nextParameter++ : number && name.length() < 9 ? Integer.parseInt(name) - 1 : -1;
        boolean known = name.isEmpty() || number ? position >= 0 && position < parameters.positional().size()
                : parameters.named().containsKey(name);
        if (!known) {
            String message = name.isEmpty() ? "there are not enough parameters: only " + parameters.positional().size() + " given"
                    : number ? "no parameter is given for position " + name : "unknown query parameter [" + name + "]";
            throw new SyntaxException(token.span(), message, "rules and hunts have no parameters: write the value itself");
        }
        Object value = name.isEmpty() || number ? parameters.positional().get(position) : parameters.named().get(name);
        EsqlType type = value instanceof Integer ? EsqlType.INTEGER : value instanceof Long ? EsqlType.LONG
                : value instanceof Double ? EsqlType.DOUBLE : value instanceof Boolean ? EsqlType.BOOLEAN : EsqlType.KEYWORD;
        return new Literal(token.span(), type, type == EsqlType.KEYWORD ? value.toString() : value);
    }

    /** The name that {@code ??name} stands for. */
    String name(Token token) {
        Object value = parameters.named().get(token.text());
        if (value == null) {
            throw new SyntaxException(token.span(), "unknown query parameter [" + token.text() + "]", null);
        }
        return value.toString();
    }
}
