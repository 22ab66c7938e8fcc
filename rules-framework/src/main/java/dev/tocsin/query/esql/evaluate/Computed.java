package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.function.LazyBody;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.Site;
import java.util.List;

/** An expression that is computed from the values of its parts. */
final class Computed extends RowExpression {
    private final RowFunction function;

    Computed(List<RowExpression> parts, RowFunction function) {
        super(parts);
        this.function = function;
    }

    @Override
    Cursor evaluate(Page page, List<Cursor> parts) {
        Cursor[] cursors = parts.toArray(Cursor[]::new);
        Object[] operands = new Object[cursors.length];
        return row -> {
            for (int i = 0; i < cursors.length; i++) {
                operands[i] = cursors[i].at(row);
            }
            return function.apply(operands);
        };
    }

    /** An expression whose parts are evaluated only as far as it asks. */
    static final class Lazy extends RowExpression {
        private final LazyBody body;
        private final Site site;
        private final Evaluation evaluation;

        Lazy(List<RowExpression> parts, LazyBody body, Site site, Evaluation evaluation) {
            super(parts);
            this.body = body;
            this.site = site;
            this.evaluation = evaluation;
        }

        @Override
        Cursor evaluate(Page page, List<Cursor> parts) {
            return row -> body.apply(new LazyBody.LazyArguments() {
                @Override
                public int count() {
                    return parts.size();
                }

                @Override
                public Object value(int index) {
                    return parts.get(index).at(row);
                }

                @Override
                public Site site() {
                    return site;
                }
            }, evaluation);
        }
    }
}
