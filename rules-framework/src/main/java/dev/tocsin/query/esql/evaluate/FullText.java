package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.value.StandardText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** MATCH, MATCH_PHRASE and {@code field : query}: whether any value of a column fits; never null (esql 152, 153). */
final class FullText {
    private static final Set<String> HARMLESS = Set.of("boost", "lenient", "zero_terms_query", "auto_generate_synonyms_phrase_query",
            "fuzzy_transpositions", "fuzzy_rewrite", "max_expansions", "prefix_length");

    private FullText() {
    }

    /** The test for the column of a call. */
    static RowFunction of(Expression.Search search) {
        Predicate<Object> fits = fits(search);
        return operands -> {
            for (Object value : MultiValue.values(operands[0])) {
                if (fits.test(value)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate<Object> fits(Expression.Search search) {
        Expression field = search.arguments().get(0);
        Expression query = search.arguments().get(1);
        if (!(query instanceof Expression.Constant constant)) {
            throw EsqlException.illegal("the query of [" + search.text() + "] must be a constant");
        }
        List<?> asked = MultiValue.values(constant.value());
        if (field.type() != EsqlType.TEXT) {
            Set<Object> wanted = Set.copyOf(asked.stream().map(value -> read(value, query.type(), field.type()))
                    .filter(value -> value != null).toList());
            return wanted::contains;
        }
        boolean phrase = search.function().signature().name().equals("match_phrase");
        List<String> words = new ArrayList<>();
        asked.forEach(value -> words.addAll(StandardText.words(String.valueOf(value))));
        if (words.isEmpty()) {
            return value -> "all".equalsIgnoreCase(String.valueOf(search.options().get("zero_terms_query")));
        }
        if (phrase) {
            return value -> Collections.indexOfSubList(StandardText.words((String) value), words) >= 0;
        }
        int needed = needed(search.options(), words.size());
        return value -> {
            List<String> found = StandardText.words((String) value);
            return words.stream().filter(found::contains).count() >= needed;
        };
    }

    private static int needed(Map<String, Object> options, int words) {
        int needed = 1;
        for (Map.Entry<String, Object> option : options.entrySet()) {
            String value = String.valueOf(option.getValue());
            if (option.getKey().equals("operator")) {
                needed = value.equalsIgnoreCase("and") ? words : needed;
            } else if (option.getKey().equals("minimum_should_match") && value.matches("[0-9]+")) {
                needed = Math.min(words, Math.max(1, Integer.parseInt(value)));
            } else if (option.getKey().equals("slop") && value.equals("0") || HARMLESS.contains(option.getKey())) {
                continue;
            } else {
                throw EsqlException.illegal("the option [" + option.getKey() + "] of full text functions is not supported");
            }
        }
        return needed;
    }

    /** A query as a value of the field's type; null when it is none, which finds nothing. */
    private static Object read(Object query, EsqlType type, EsqlType field) {
        if (type == field || type.isString() && field.isString()) {
            return query;
        }
        boolean wider = type.widensTo(field);
        return wider ? Scalars.widened(query, field) : Scalars.coerced(query, field);
    }
}
