package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.util.List;
import java.util.Set;

/** {@code BUCKET}: ranges of a length, or of a round length that makes at most a number of them (esql 86). */
final class Bucket {
    static final GroupingFunction FUNCTION = GroupingFunction.named("bucket").aliases("bin").since("8.14")
            .summary("The beginning of the range that a number or date is in.")
            .required("field", Declaration.types(EsqlType.SIGNED, EsqlType.DATES))
            .required("buckets", Declaration.types(EsqlType.SIGNED, EsqlType.INTERVALS))
            .optional("from", Declaration.types(EsqlType.SIGNED, EsqlType.DATES, EsqlType.STRING))
            .optional("to", Declaration.types(EsqlType.SIGNED, EsqlType.DATES, EsqlType.STRING))
            .check(Bucket::check)
            .returns(Bucket::result)
            .grouping(call -> call.type(0).isDate() ? new DateBuckets(call.type(0), call.types().subList(1, call.count()), call.zone(), 0)
                    : Bucket::number);

    private Bucket() {
    }

    private static EsqlType result(List<EsqlType> types) {
        return types.get(0).isDate() || types.get(0) == EsqlType.NULL ? types.get(0) : EsqlType.DOUBLE;
    }

    private static void check(ArgumentCheck.Arguments arguments) {
        EsqlType field = arguments.type(0);
        EsqlType buckets = arguments.type(1);
        if (free(field) || free(buckets)) {
            return;
        }
        Set<EsqlType> fields = Declaration.types(EsqlType.SIGNED, EsqlType.DATES);
        if (!fields.contains(field)) {
            arguments.refuse(0, "datetime, date_nanos or numeric except unsigned_long");
            return;
        }
        if (field.isDate()) {
            checkDates(arguments, field, buckets);
        } else {
            checkNumbers(arguments, buckets);
        }
    }

    private static void checkDates(ArgumentCheck.Arguments arguments, EsqlType field, EsqlType buckets) {
        if (buckets.isInterval()) {
            if (arguments.count() != 2) {
                arguments.refuse("function expects exactly two arguments when the first one is of type [" + name(field)
                        + "] and the second of type [" + name(buckets) + "]");
            }
        } else if (buckets != EsqlType.INTEGER && buckets != EsqlType.LONG) {
            arguments.refuse(1, "integral, date_period or time_duration");
        } else if (arguments.count() != 4) {
            arguments.refuse("function expects exactly four arguments when the first one is of type [" + name(field)
                    + "] and the second of type [" + name(buckets) + "]");
        } else {
            for (int i = 2; i < 4; i++) {
                EsqlType limit = arguments.type(i);
                if (!free(limit) && !limit.isDate() && !limit.isString()) {
                    arguments.refuse(i, "datetime or string");
                }
            }
        }
    }

    private static void checkNumbers(ArgumentCheck.Arguments arguments, EsqlType buckets) {
        if (!EsqlType.SIGNED.contains(buckets)) {
            arguments.refuse(1, "numeric");
        } else if (arguments.count() == 3) {
            arguments.refuse("function expects two or four arguments when the first one is a number");
        } else {
            for (int i = 2; i < arguments.count(); i++) {
                if (!free(arguments.type(i)) && !EsqlType.SIGNED.contains(arguments.type(i))) {
                    arguments.refuse(i, "numeric");
                }
            }
        }
    }

    private static boolean free(EsqlType type) {
        return type == EsqlType.NULL || type == EsqlType.UNKNOWN;
    }

    private static String name(EsqlType type) {
        return type == EsqlType.DATE ? "DATETIME" : type.name();
    }

    private static Object number(Object[] arguments, Object evaluation) {
        double length = Doubles.of(arguments[1]);
        if (arguments.length == 4) {
            double exact = (Doubles.of(arguments[3]) - Doubles.of(arguments[2])) / length;
            double power = Math.pow(10, Math.ceil(Math.log10(exact)));
            length = exact < power / 2 ? power / 2 : power;
        }
        if (length == 0) {
            throw EsqlException.arithmetic("/ by zero");
        }
        return Doubles.finite(Math.floor(Doubles.of(arguments[0]) / length) * length);
    }
}
