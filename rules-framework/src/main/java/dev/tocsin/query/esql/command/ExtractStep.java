package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.evaluate.RowExpression;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What DISSECT and GROK share: columns made of the texts of one column, each distinct text looked at once. Several texts are
 * looked at one by one and what they give is collected (esql 112).
 */
final class ExtractStep implements Step {
    private final RowExpression input;
    private final Function<String, Object[]> pattern;
    private final int extracted;
    /** For each column of the output the number of the input's column, or {@code ~n} for the extracted column n. */
    private final int[] columns;

    /** The pattern gives for each extracted column the list of values, or null when the text does not match. */
    ExtractStep(RowExpression text, List<Attribute> extracted, List<Attribute> output, Layout input, Function<String, Object[]> pattern) {
        this.input = text;
        this.pattern = pattern;
        this.extracted = extracted.size();
        this.columns = Added.columns(input, Layout.ofAttributes(extracted), output);
    }

    @Override
    public void accept(Page page, Sink next) {
        Block[] found = new Block[1];
        next.accept(Added.to(page, columns, number -> {
            if (found[0] == null) {
                found[0] = input.block(page).map(this::find);
            }
            return found[0].map(values -> values == null ? null : ((Object[]) values)[number]);
        }));
    }

    @SuppressWarnings("unchecked")
    private Object find(Object place) {
        List<Object>[] collected = null;
        for (Object text : MultiValue.values(place)) {
            Object[] values = pattern.apply((String) text);
            if (values != null) {
                if (collected == null) {
                    collected = new List[extracted];
                }
                for (int i = 0; i < extracted; i++) {
                    collected[i] = collected[i] == null ? new ArrayList<>() : collected[i];
                    collected[i].addAll((List<Object>) values[i]);
                }
            }
        }
        if (collected == null) {
            return null;
        }
        Object[] places = new Object[extracted];
        for (int i = 0; i < extracted; i++) {
            places[i] = MultiValue.of(collected[i]);
        }
        return places;
    }
}
