package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.function.ScalarBody;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.Site;

/** The rule of most operators: null gives null, several values and failures give null and a warning (esql 36, 43, 48). */
record SingleValues(Site site, Evaluation evaluation, ScalarBody body) implements RowFunction {
    static final EsqlException SEVERAL = EsqlException.illegal("single-value function encountered multi-value");

    @Override
    public Object apply(Object[] operands) {
        boolean several = false;
        for (Object operand : operands) {
            if (operand == null) {
                return null;
            }
            several |= operand instanceof MultiValue;
        }
        if (several) {
            evaluation.warnings().add(site, SEVERAL);
            return null;
        }
        try {
            return body.apply(operands, evaluation);
        } catch (EsqlException e) {
            evaluation.warnings().add(site, e);
            return null;
        }
    }
}
