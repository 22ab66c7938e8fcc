package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Lexer.Mode;
import dev.tocsin.query.esql.syntax.Term.Literal;
import dev.tocsin.query.esql.value.EsqlType;

import java.util.List;

/** WHERE, EVAL, SORT, LIMIT, SAMPLE. */
final class RowGrammar {
    private RowGrammar() {
    }

    static CommandSyntax where(Reader in, int start) {
        in.tokens().mode(Mode.EXPRESSION);
        Term condition = in.expressions().expression();
        return new CommandSyntax.Where(in.from(start), condition);
    }

    static CommandSyntax eval(Reader in, int start) {
        in.tokens().mode(Mode.EXPRESSION);
        List<FieldSyntax> fields = in.list(in::field);
        return new CommandSyntax.Eval(in.from(start), fields);
    }

    static CommandSyntax sort(Reader in, int start) {
        in.tokens().mode(Mode.EXPRESSION);
        List<CommandSyntax.Sort.Key> keys = in.list(() -> key(in));
        return new CommandSyntax.Sort(in.from(start), keys);
    }

    private static CommandSyntax.Sort.Key key(Reader in) { // esql 100
        Tokens tokens = in.tokens();
        Term value = in.expressions().expression();
        boolean descending = tokens.acceptWord("desc");
        if (!descending) {
            tokens.acceptWord("asc");
        }
        boolean nullsFirst = descending;
        if (tokens.acceptWord("nulls")) {
            nullsFirst = tokens.acceptWord("first");
            if (!nullsFirst && !tokens.acceptWord("last")) {
                throw tokens.unexpected("FIRST or LAST");
            }
        }
        return new CommandSyntax.Sort.Key(value, descending, nullsFirst);
    }

    static CommandSyntax limit(Reader in, int start) { // esql 104
        Tokens tokens = in.tokens();
        tokens.mode(Mode.EXPRESSION);
        Literal count = in.constants().read();
        boolean fits = (count.type() == EsqlType.INTEGER || count.type() == EsqlType.LONG)
                && count.value() instanceof Number number && number.longValue() >= 0;
        if (!fits) {
            throw new SyntaxException(count.span(), "LIMIT takes a whole number that is not negative", null);
        }
        List<Term> by = tokens.acceptWord("by") ? in.list(() -> in.expressions().expression()) : List.of();
        int rows = (int) Math.min(Integer.MAX_VALUE, ((Number) count.value()).longValue());
        return new CommandSyntax.Limit(in.from(start), rows, by);
    }

    static CommandSyntax sample(Reader in, int start) {
        in.tokens().mode(Mode.EXPRESSION);
        Literal share = in.constants().read();
        boolean fits = share.type().isNumeric() && share.value() instanceof Number number
                && number.doubleValue() > 0 && number.doubleValue() < 1;
        if (!fits) {
            throw new SyntaxException(share.span(), "SAMPLE takes a number between 0 and 1, both excluded", null);
        }
        return new CommandSyntax.Sample(in.from(start), ((Number) share.value()).doubleValue());
    }
}
