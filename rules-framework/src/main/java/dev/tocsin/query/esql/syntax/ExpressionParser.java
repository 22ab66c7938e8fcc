package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.plan.Expression.Operator;
import dev.tocsin.query.esql.syntax.Term.Literal;
import dev.tocsin.query.esql.syntax.Token.Kind;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads expressions by precedence climbing (esql 16 to 21). */
final class ExpressionParser {
    /** Deeper expressions are refused, as the engine does. */
    private static final int DEEPEST = 400;
    /** Where one term stands inside of another; less than the engine takes, so that a small stack is enough. */
    private static final int MOST_NESTED = 100;
    private final Tokens tokens;
    private final Constants constants;
    private final Names names;
    /** How many brackets, calls and signs are open: bounds the parser's recursion. */
    private int depth;
    /** How high the tree of the term is that was read last: bounds everybody else's recursion. */
    private int height;

    ExpressionParser(Tokens tokens, Constants constants, Names names) {
        this.tokens = tokens;
        this.constants = constants;
        this.names = names;
    }

    Constants constants() {
        return constants;
    }

    /** OR, the loosest. */
    Term expression() {
        return logical(false);
    }

    private Term logical(boolean and) {
        int start = tokens.peek().start();
        Term left = and ? negation() : logical(true);
        while (tokens.acceptWord(and ? "and" : "or")) {
            int reached = height;
            Term right = and ? negation() : logical(true);
            left = new Term.Logical(tokens.from(start), and, left, right);
            higher(reached);
        }
        return left;
    }

    private Term negation() {
        Token token = tokens.peek();
        if (!token.isWord("not")) {
            return predicate();
        }
        tokens.next();
        int entered = depth;
        deeper();
        Term operand = negation();
        depth = entered;
        higher(0);
        return new Term.Not(tokens.from(token.start()), operand);
    }

    /** A value, or one comparison or predicate; they do not chain (esql 17). */
    private Term predicate() {
        int start = tokens.peek().start();
        Term left = sum();
        Operator comparison = comparison(tokens.peek());
        if (comparison != null) {
            tokens.next();
            int reached = height;
            Term right = sum();
            left = new Term.Binary(tokens.from(start), comparison, left, right);
            higher(reached);
        } else if (tokens.peek().is(":") && isField(left)) {
            tokens.next();
            return new Term.Match(tokens.from(start), left, constants.read());
        }
        boolean not = tokens.peek().isWord("not");
        if (not) {
            tokens.next();
        }
        Token word = tokens.peek();
        Term test = null;
        if (word.isWord("in")) {
            test = in(start, left);
        } else if (word.isWord("like") || word.isWord("rlike")) {
            test = like(start, left, word.isWord("rlike"));
        } else if (word.isWord("is") && !not) {
            tokens.next();
            boolean negated = tokens.acceptWord("not");
            tokens.expectWord("null");
            higher(0);
            return new Term.IsNull(tokens.from(start), left, negated);
        }
        if (test == null) {
            if (not) {
                throw tokens.unexpected("IN, LIKE or RLIKE");
            }
            return left;
        }
        higher(0);
        return not ? new Term.Not(test.span(), test) : test;
    }

    private static boolean isField(Term term) {
        return term instanceof Term.Column || term instanceof Term.Cast cast && cast.operand() instanceof Term.Column;
    }

    private static Operator comparison(Token token) {
        if (token.kind() != Kind.SIGN) {
            return null;
        }
        return switch (token.text()) {
            case "==" -> Operator.EQUAL;
            case "!=" -> Operator.NOT_EQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_EQUAL;
            default -> null;
        };
    }

    private Term in(int start, Term left) {
        tokens.next();
        tokens.expect("(");
        if (tokens.peek().isWord("from") && tokens.second().kind() != Kind.SIGN) {
            throw new SyntaxException(tokens.peek().span(), "a subquery in IN is not supported", null);
        }
        List<Term> members = new ArrayList<>();
        int reached = height;
        do {
            members.add(sum());
            reached = Math.max(reached, height);
        } while (tokens.accept(","));
        tokens.expect(")");
        higher(reached);
        return new Term.In(tokens.from(start), left, List.copyOf(members));
    }

    private Term like(int start, Term left, boolean regular) { // esql 19
        tokens.next();
        List<String> patterns = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        boolean list = tokens.accept("(");
        do {
            Token token = tokens.peek();
            Literal pattern = token.kind() == Kind.STRING || token.kind() == Kind.PARAMETER ? constants.read() : null;
            if (pattern == null || pattern.type() != EsqlType.KEYWORD) {
                throw tokens.unexpected("a pattern in double quotes");
            }
            patterns.add((String) pattern.value());
            spans.add(pattern.span());
        } while (list && tokens.accept(","));
        if (list) {
            tokens.expect(")");
        }
        return new Term.Like(tokens.from(start), left, regular, List.copyOf(patterns), List.copyOf(spans));
    }

    /** {@code + -}. */
    Term sum() {
        int start = tokens.peek().start();
        Term left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            int reached = height;
            Operator operator = tokens.next().text().equals("+") ? Operator.ADD : Operator.SUBTRACT;
            Term right = product();
            left = new Term.Binary(tokens.from(start), operator, left, right);
            higher(reached);
        }
        return left;
    }

    private Term product() {
        int start = tokens.peek().start();
        Term left = signed();
        while (tokens.peek().is("*") || tokens.peek().is("/") || tokens.peek().is("%")) {
            int reached = height;
            String sign = tokens.next().text();
            Operator operator = sign.equals("*") ? Operator.MULTIPLY : sign.equals("/") ? Operator.DIVIDE : Operator.REMAINDER;
            Term right = signed();
            left = new Term.Binary(tokens.from(start), operator, left, right);
            higher(reached);
        }
        return left;
    }

    private Term signed() {
        Token token = tokens.peek();
        if (!token.is("-") && !token.is("+") || constants.ahead()) {
            return cast();
        }
        tokens.next();
        int entered = depth;
        deeper();
        Term operand = signed();
        depth = entered;
        higher(0);
        return token.is("+") ? operand : new Term.Negation(tokens.from(token.start()), operand);
    }

    private Term cast() {
        int start = tokens.peek().start();
        Term operand = primary();
        while (tokens.accept("::")) {
            Name type = names.single("a type");
            operand = new Term.Cast(tokens.from(start), operand, type.text(), type.span());
            higher(0);
        }
        return operand;
    }

    private Term primary() {
        Token token = tokens.peek();
        if (token.is("(")) {
            tokens.next();
            int entered = depth;
            deeper();
            Term inside = expression();
            depth = entered;
            tokens.expect(")");
            return inside;
        }
        height = 1;
        if (constants.ahead()) {
            return constants.read();
        }
        boolean firstOrLast = token.isWord("first") || token.isWord("last");
        boolean named = token.kind() == Kind.QUOTED || token.kind() == Kind.NAME_PARAMETER
                || token.kind() == Kind.WORD && !Reserved.contains(token.text());
        if (named || firstOrLast && token.kind() == Kind.WORD) {
            if (tokens.second().is("(")) {
                return call();
            }
            if (named) {
                Name name = names.qualified();
                return new Term.Column(name.span(), name.text());
            }
        }
        throw tokens.unexpected("an expression");
    }

    private Term call() {
        Token token = tokens.next();
        String name = token.kind() == Kind.NAME_PARAMETER ? constants.name(token) : token.text();
        tokens.expect("(");
        int entered = depth;
        deeper();
        int reached = 0;
        List<Term> arguments = new ArrayList<>();
        Term.Options options = null;
        boolean star = false;
        if (tokens.peek().is("*")) {
            tokens.next();
            star = true;
        } else if (!tokens.peek().is(")")) {
            do {
                if (tokens.peek().is("{") && !arguments.isEmpty()) {
                    options = options();
                    break;
                }
                arguments.add(expression());
                reached = Math.max(reached, height);
            } while (tokens.accept(","));
        }
        tokens.expect(")");
        depth = entered;
        height = reached;
        higher(0);
        return new Term.Call(tokens.from(token.start()), name.toLowerCase(Locale.ROOT), token.span(), List.copyOf(arguments),
                star, options);
    }

    /** {@code {"key": constant, ...}} (esql 21). */
    Term.Options options() {
        int start = tokens.expect("{").start();
        int entered = depth;
        deeper();
        Map<String, Term.Options.Option> entries = new LinkedHashMap<>();
        while (!tokens.peek().is("}")) {
            if (!entries.isEmpty()) {
                tokens.expect(",");
            }
            Token key = tokens.peek();
            if (key.kind() != Kind.STRING) {
                throw tokens.unexpected("an option's name in double quotes");
            }
            tokens.next();
            tokens.expect(":");
            Term.Options.Option option = tokens.peek().is("{") ? new Term.Options.Option(key.span(), null, options())
                    : new Term.Options.Option(key.span(), constants.read(), null);
            if (key.text().isBlank() || entries.put(key.text(), option) != null) {
                throw new SyntaxException(key.span(), "the option [" + key.text() + "] is given twice or has no name", null);
            }
        }
        tokens.expect("}");
        depth = entered;
        return new Term.Options(tokens.from(start), Map.copyOf(entries));
    }

    private void deeper() {
        depth++;
        bound(depth, MOST_NESTED);
    }

    /** The term read last became a part of another one, beside one of height {@code other}. */
    private void higher(int other) {
        height = Math.max(height, other) + 1;
        bound(height, DEEPEST);
    }

    private void bound(int levels, int most) {
        if (levels > most) {
            throw new SyntaxException(tokens.peek().span(), "the expression is nested deeper than " + most + " levels",
                    "split it into several commands, or use IN for lists of values");
        }
    }
}
