package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Bound.Among;
import dev.tocsin.query.eql.Bound.Compared;
import dev.tocsin.query.eql.Bound.Constant;
import dev.tocsin.query.eql.Bound.FieldValue;
import dev.tocsin.query.eql.Bound.Fits;
import dev.tocsin.query.eql.Bound.FunctionValue;
import dev.tocsin.query.eql.Bound.Inverted;
import dev.tocsin.query.eql.Bound.Joined;
import dev.tocsin.query.eql.Bound.NoValue;
import dev.tocsin.query.predicate.All;
import dev.tocsin.query.predicate.And;
import dev.tocsin.query.predicate.Exists;
import dev.tocsin.query.predicate.FieldTest;
import dev.tocsin.query.predicate.None;
import dev.tocsin.query.predicate.Not;
import dev.tocsin.query.predicate.Or;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.source.EmbeddedText;
import java.util.List;

/**
 * Makes predicates of bound conditions: {@code and}, {@code or} and {@code not} of leaves, each leaf a question to the index
 * where it is about one plain field, and a computation otherwise. (eql 29, 30)
 */
final class ConditionCompiler {
    private final EmbeddedText text;

    ConditionCompiler(EmbeddedText text) {
        this.text = text;
    }

    Predicate compile(Bound condition) {
        if (condition instanceof Joined joined) {
            List<Predicate> parts = joined.parts().stream().map(this::compile).toList();
            return joined.and() ? new And(parts, joined.span()) : new Or(parts, joined.span());
        } else if (condition instanceof Inverted inverted) {
            return new Not(compile(inverted.part()), inverted.span());
        } else if (condition instanceof Constant constant) {
            return constant(constant);
        }
        Predicate plain = onField(condition);
        return plain == null ? ComputedLeaf.of(condition, text) : plain;
    }

    private static Predicate constant(Constant constant) {
        if (Boolean.TRUE.equals(constant.value())) {
            return new All(constant.span(), null);
        }
        return new None(null, constant.span(), constant.isNull() ? "null: an optional field is unmapped everywhere" : null);
    }

    /** Null when the condition is not about one plain field. */
    private static Predicate onField(Bound condition) {
        if (condition instanceof Compared c && c.value() instanceof FieldValue field) {
            return new FieldTest(field.field(), FieldQuestions.compared(c.operator(), field, c.constant()), c.span());
        } else if (condition instanceof Among among && among.value() instanceof FieldValue field) {
            return new FieldTest(field.field(),
                    FieldQuestions.among(field, among.constants(), among.ignoreCase()), among.span());
        } else if (condition instanceof Fits fits && fits.value() instanceof FieldValue field) {
            return new FieldTest(field.field(), fits.test(), fits.span());
        } else if (condition instanceof NoValue none && none.value() instanceof FieldValue field) {
            return new Not(new Exists(field.field(), none.span()), none.span());
        } else if (condition instanceof FunctionValue call && call.arguments().get(0) instanceof FieldValue field) {
            List<Bound> rest = call.arguments().subList(1, call.arguments().size());
            if (!rest.isEmpty() && rest.stream().allMatch(a -> a instanceof Constant c && !c.isNull())) {
                ValueTest test = call.function().onField(
                        rest.stream().map(a -> ((Constant) a).value()).toList(), call.ignoreCase());
                return test == null ? null : new FieldTest(field.field(), test, call.span());
            }
        }
        return null;
    }
}
