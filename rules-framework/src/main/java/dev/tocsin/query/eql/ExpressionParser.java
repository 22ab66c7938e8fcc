package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Expression.Arithmetic;
import dev.tocsin.query.eql.Expression.Comparison;
import dev.tocsin.query.eql.Expression.Junction;
import dev.tocsin.query.eql.Expression.Not;
import dev.tocsin.query.eql.Expression.Signed;
import dev.tocsin.query.eql.Token.Kind;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads conditions by precedence: {@code or}, {@code and}, {@code not}, comparison, sums, products, signs. (eql 4) */
final class ExpressionParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> SUMS = Set.of("+", "-");
    private static final Set<String> PRODUCTS = Set.of("*", "/", "%");

    private final TokenCursor cursor;
    private final PrimaryParser primary;

    ExpressionParser(TokenCursor cursor) {
        this.cursor = cursor;
        this.primary = new PrimaryParser(cursor, this);
    }

    Expression condition() {
        cursor.down();
        Expression whole = junction(false);
        cursor.up(1);
        return whole;
    }

    private Expression junction(boolean and) {
        Expression first = and ? negation() : junction(true);
        String word = and ? "and" : "or";
        if (!cursor.peek().is(word)) {
            return first;
        }
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (cursor.take(word)) {
            operands.add(and ? negation() : junction(true));
        }
        return new Junction(and, List.copyOf(operands), first.span().to(operands.get(operands.size() - 1).span()));
    }

    private Expression negation() {
        Token first = cursor.peek();
        if (!cursor.take("not")) {
            return comparison();
        }
        cursor.down();
        Expression operand = negation();
        cursor.up(1);
        return new Not(operand, first.span().to(operand.span()));
    }

    private Expression comparison() {
        Expression left = sum();
        String symbol = comparisonSymbol();
        if (symbol == null) {
            return left;
        }
        Expression right = sum();
        Token next = cursor.peek();
        if (next.kind() == Kind.SYMBOL && (COMPARISONS.contains(next.text()) || next.is("="))) {
            throw cursor.fail(next.span(), "Comparisons do not chain.", "join two comparisons with `and`"); // eql 4
        }
        return new Comparison(symbol, left, right, left.span().to(right.span()));
    }

    private String comparisonSymbol() {
        Token next = cursor.peek();
        if (next.is("=")) {
            cursor.error(next.span(), "`=` is not equality.", "write `==`, or `:` to ignore case and allow wildcards");
            cursor.next();
            return "==";
        }
        return next.kind() == Kind.SYMBOL && COMPARISONS.contains(next.text()) ? cursor.next().text() : null;
    }

    private Expression sum() {
        return leftToRight(SUMS);
    }

    private Expression leftToRight(Set<String> symbols) {
        int depth = cursor.depth();
        Expression left = symbols == SUMS ? leftToRight(PRODUCTS) : signed();
        while (cursor.peek().kind() == Kind.SYMBOL && symbols.contains(cursor.peek().text())) {
            cursor.down(); // each step makes the tree one level deeper
            String symbol = cursor.next().text();
            Expression right = symbols == SUMS ? leftToRight(PRODUCTS) : signed();
            left = new Arithmetic(symbol, left, right, left.span().to(right.span()));
        }
        cursor.backTo(depth);
        return left;
    }

    private Expression signed() {
        Token sign = cursor.peek();
        if (!sign.is("-") && !sign.is("+")) {
            return primary.withPredicate();
        }
        cursor.next();
        cursor.down();
        Expression operand = signed();
        cursor.up(1);
        Span span = sign.span().to(operand.span());
        return new Signed(sign.is("-"), operand, span);
    }
}
