package dev.tocsin.query.eql;

import dev.tocsin.event.Field;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.eql.Bound.Among;
import dev.tocsin.query.eql.Bound.Compared;
import dev.tocsin.query.eql.Bound.Constant;
import dev.tocsin.query.eql.Bound.FieldValue;
import dev.tocsin.query.eql.Bound.Fits;
import dev.tocsin.query.eql.Bound.FunctionValue;
import dev.tocsin.query.eql.Bound.Inverted;
import dev.tocsin.query.eql.Bound.Joined;
import dev.tocsin.query.eql.Bound.NoValue;
import dev.tocsin.query.eql.function.EqlType;
import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes computations of bound expressions, as the engine makes scripts: null in, null out; {@code and}, {@code or} and
 * {@code not} with three values. (eql 28, 30)
 */
final class Computations {
    private final EmbeddedText text;
    private final Instant now;
    private final List<Field> fields = new ArrayList<>();

    /** @param now the time of the run, or null while it is not known */
    Computations(EmbeddedText text, Instant now) {
        this.text = text;
        this.now = now;
    }

    /** The fields of the slots, one for each mention. */
    List<Field> fields() {
        return List.copyOf(fields);
    }

    Computation of(Bound bound) {
        if (bound instanceof Constant constant) {
            return slots -> constant.value();
        } else if (bound instanceof FieldValue field) {
            int slot = fields.size();
            fields.add(field.field());
            return slots -> slots[slot];
        } else if (bound instanceof FunctionValue call) {
            return call(call);
        } else if (bound instanceof Compared compared) {
            return compared(compared);
        } else if (bound instanceof Among among) {
            return among(among);
        } else if (bound instanceof Fits fits) {
            return tested(fits.value(), fits.test(), fits.span());
        } else if (bound instanceof NoValue none) {
            Computation value = of(none.value());
            return slots -> value.of(slots) == null;
        } else if (bound instanceof Inverted inverted) {
            Computation part = of(inverted.part());
            return slots -> part.of(slots) instanceof Boolean b ? !b : null;
        }
        return joined((Joined) bound);
    }

    private Computation call(FunctionValue call) {
        List<Computation> arguments = call.arguments().stream().map(this::of).toList();
        return slots -> {
            Object[] values = new Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).of(slots);
                if (values[i] == null && !call.function().signature().parameter(i).nullable()) {
                    return null;
                }
            }
            return guarded(call.span(), () -> call.function().apply(Arrays.asList(values), call.ignoreCase()));
        };
    }

    private Computation compared(Compared compared) {
        if (compared.value() instanceof FieldValue field) {
            ValueTest test = FieldQuestions.compared(compared.operator(), field, compared.constant());
            return tested(field, now == null ? test : test.at(now), compared.span());
        }
        Computation left = of(compared.value());
        Object right = compared.constant().value();
        return slots -> {
            Object value = left.of(slots);
            return value == null ? null : (Object) compared.operator().holds(ValueOrder.compare(value, right));
        };
    }

    private Computation among(Among among) {
        if (among.value() instanceof FieldValue field) {
            ValueTest test = FieldQuestions.among(field, among.constants(), among.ignoreCase());
            return tested(field, now == null ? test : test.at(now), among.span());
        }
        Computation left = of(among.value());
        if (among.value().type() == EqlType.STRING) {
            List<String> texts = among.constants().stream().map(c -> (String) c.value()).toList();
            return tested(left, new EqualTexts(texts, among.ignoreCase()), among.span());
        }
        return slots -> {
            Object value = left.of(slots);
            return value == null ? null
                    : (Object) among.constants().stream().anyMatch(c -> ValueOrder.equal(value, c.value(), false));
        };
    }

    private Computation tested(Bound value, ValueTest test, Span span) {
        return tested(of(value), test, span);
    }

    private Computation tested(Computation left, ValueTest test, Span span) {
        return slots -> {
            Object value = left.of(slots);
            return value == null ? null : guarded(span, () -> test.test(value));
        };
    }

    private Computation joined(Joined joined) {
        List<Computation> parts = joined.parts().stream().map(this::of).toList();
        Boolean decides = !joined.and();
        return slots -> {
            boolean unknown = false;
            for (Computation part : parts) {
                Object value = part.of(slots);
                if (decides.equals(value)) {
                    return decides;
                }
                unknown |= value == null;
            }
            return unknown ? null : (Object) joined.and();
        };
    }

    private Object guarded(Span span, Supplier<Object> body) {
        try {
            return body.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new QueryRunException(text.error("eql-run", span,
                    "The engine would end the query here: " + e.getMessage() + ".", null));
        }
    }
}
