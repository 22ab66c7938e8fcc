package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.function.ArgumentCheck;
import dev.tocsin.query.esql.function.Parameter;
import dev.tocsin.query.esql.function.Signature;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Expression.Constant;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks the arguments of a call against the function's parameters, and casts them (esql 24 to 27). */
final class ArgumentTypes {
    private final Surroundings around;
    private final Problems problems;
    private final Columns columns;
    private final Casts casts;

    /** Arguments that fit, and the type of the result. */
    record Typed(List<Expression> arguments, EsqlType result) {
    }

    ArgumentTypes(Surroundings around, Columns columns, Casts casts) {
        this.around = around;
        this.columns = columns;
        this.problems = around.problems();
        this.casts = casts;
    }

    /**
     * The arguments as the function takes them.
     *
     * @param timestamp the column {@code @timestamp} for functions that take it unwritten, else null
     * @param literals whether string literals are cast
     * @param constants whether what must be a constant is looked at now
     * @return null after an error
     */
    Typed check(Span span, Signature signature, List<Expression> given, Expression timestamp, boolean literals,
            boolean constants) {
        List<Expression> arguments = new ArrayList<>(given);
        boolean sound = true;
        int count = arguments.size();
        for (int i = 0; i < count; i++) {
            Parameter parameter = signature.parameter(i, count);
            if (parameter.constant()) {
                arguments.set(i, constant(arguments.get(i)));
            }
            if (literals && signature.check() == null) {
                arguments.set(i, literal(arguments.get(i), parameter));
            }
            Expression argument = arguments.get(i);
            if (signature.check() == null && !parameter.takes(argument.type())) {
                sound = refuse(signature, i, count, argument, Texts.types(parameter.types()));
            } else if (parameter.constant() && constants && !Foldable.is(argument) && argument.type() != EsqlType.UNKNOWN) {
                sound = refuse(signature, i, count, argument, "a constant");
            }
        }
        if (!sound) {
            return null;
        }
        if (signature.check() != null) {
            Together together = new Together(span, signature, arguments);
            signature.check().check(together);
            sound = together.sound;
        } else {
            sound = alike(signature, arguments);
        }
        return sound ? typed(signature, arguments, timestamp) : null;
    }

    private Typed typed(Signature signature, List<Expression> arguments, Expression timestamp) {
        int written = arguments.size();
        if (timestamp != null) {
            arguments.add(Casts.as(timestamp, timestamp.type() == EsqlType.UNKNOWN ? EsqlType.DATE : timestamp.type()));
        }
        EsqlType result = signature.result().of(arguments.stream().map(Expression::type).toList());
        for (int i = 0; i < written; i++) {
            Expression argument = arguments.get(i);
            if (argument.type() == EsqlType.UNKNOWN) {
                Set<EsqlType> types = signature.parameter(i, written).types();
                arguments.set(i, Casts.as(argument, Assumptions.type(types, result)));
            }
        }
        return new Typed(List.copyOf(arguments), result);
    }

    /** An argument that must be a constant: the engine computes it, and looks through columns that hold a constant. */
    private Expression constant(Expression argument) {
        Expression seen = argument;
        if (argument instanceof Expression.Reference reference && columns.find(reference.name()) != null) {
            seen = around.constants().get(columns.find(reference.name()));
        }
        if (seen == null || seen instanceof Constant || !Foldable.is(seen)) {
            return seen == null ? argument : seen;
        }
        try {
            return new Constant(seen.span(), seen.text(), seen.type(), around.fold(seen));
        } catch (EsqlException e) {
            return argument; // said when the call is looked at
        }
    }

    private Expression literal(Expression argument, Parameter parameter) { // esql 26 c
        EsqlType target = Casts.isText(argument) ? Conversions.target(parameter.types()).orElse(null) : null;
        return target == null ? argument : target.isInterval() ? casts.interval((Constant) argument)
                : casts.text((Constant) argument, target);
    }

    /** Arguments that must have the first one's type (esql 25). */
    private boolean alike(Signature signature, List<Expression> arguments) {
        EsqlType first = EsqlType.NULL;
        boolean sound = true;
        for (int i = 0; i < arguments.size(); i++) {
            Parameter parameter = signature.parameter(i, arguments.size());
            EsqlType type = arguments.get(i).type();
            boolean tied = parameter.like() != Parameter.Like.NOTHING;
            if (tied && first != EsqlType.NULL && first != EsqlType.UNKNOWN && type != EsqlType.NULL && type != EsqlType.UNKNOWN) {
                boolean same = type.noText() == first.noText();
                if (!same && !(parameter.like() == Parameter.Like.WIDENED && type.widensTo(first))) {
                    sound = refuse(signature, i, arguments.size(), arguments.get(i), first.esName());
                }
            }
            if ((tied || i == 0) && (first == EsqlType.NULL || first == EsqlType.UNKNOWN)) {
                first = type;
            }
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (signature.parameter(i, arguments.size()).like() != Parameter.Like.NOTHING) {
                arguments.set(i, Casts.as(arguments.get(i), first));
                if (arguments.get(0).type() == EsqlType.UNKNOWN) {
                    arguments.set(0, Casts.as(arguments.get(0), first));
                }
            }
        }
        return sound;
    }

    private boolean refuse(Signature signature, int index, int count, Expression argument, String expected) {
        String name = signature.parameter(index, count).name();
        problems.error("esql-type", argument.span(), "[" + signature.name() + "] takes " + expected + " as its argument " + (index + 1)
                + " (" + name + "), but " + problems.quoted(argument.span()) + " is of type " + argument.type().esName(), null);
        return false;
    }

    /** The arguments for a function that looks at them all together. */
    private final class Together implements ArgumentCheck.Arguments {
        private final Span span;
        private final Signature signature;
        private final List<Expression> arguments;
        private boolean sound = true;

        Together(Span span, Signature signature, List<Expression> arguments) {
            this.span = span;
            this.signature = signature;
            this.arguments = arguments;
        }

        @Override
        public int count() {
            return arguments.size();
        }

        @Override
        public EsqlType type(int index) {
            return arguments.get(index).type();
        }

        @Override
        public boolean isConstant(int index) {
            return Foldable.is(arguments.get(index));
        }

        @Override
        public void refuse(int index, String expected) {
            sound = ArgumentTypes.this.refuse(signature, index, arguments.size(), arguments.get(index), expected);
        }

        @Override
        public void refuse(String message) {
            problems.error("esql-type", span, message);
            sound = false;
        }

        @Override
        public void widen(int index, EsqlType type) {
            arguments.set(index, Casts.as(arguments.get(index), type));
        }
    }
}
