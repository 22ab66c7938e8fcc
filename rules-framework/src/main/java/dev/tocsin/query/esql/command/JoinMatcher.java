package dev.tocsin.query.esql.command;

import dev.tocsin.query.Supplements.LookupIndex;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.evaluate.RowExpression;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.SourceColumn;
import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.Site;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the documents of a lookup index for rows. */
interface JoinMatcher {
    /** Pairs of a row and a document; a row without a document comes once, with -1. */
    record Matches(int[] left, int[] right) {
    }

    /** The pairs for the rows of a page, in their order. */
    Matches match(Page page);

    /** Collects pairs. */
    final class Pairs {
        private final List<int[]> pairs = new ArrayList<>();

        void add(int row, List<Integer> documents) {
            if (documents.isEmpty()) {
                pairs.add(new int[] {row, -1});
            }
            documents.forEach(document -> pairs.add(new int[] {row, document}));
        }

        Matches matches() {
            return new Matches(pairs.stream().mapToInt(p -> p[0]).toArray(), pairs.stream().mapToInt(p -> p[1]).toArray());
        }
    }

    /** Keys that are equal; a null or several values on either side match nothing (esql 140, 141). */
    static JoinMatcher byKeys(Command.LookupJoin command, Layout input, Run run, LookupIndex index, List<SourceColumn> all) {
        List<RowExpression> left = command.leftKeys().stream().map(key -> run.bind(key, input)).toList();
        List<Block> right = new ArrayList<>();
        for (String key : command.rightKeys()) {
            right.add(Supplied.column(all, key).map(column -> EventColumns.of(index.rows(), column))
                    .orElseGet(() -> Block.constant(null, index.rows().size())));
        }
        Map<List<Object>, List<Integer>> documents = new HashMap<>();
        for (int row = 0; row < index.rows().size(); row++) {
            List<Object> key = key(right, row, null, null);
            if (key != null) {
                documents.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        Site site = run.site(command.span());
        return page -> {
            List<Block> keys = left.stream().map(key -> key.block(page)).toList();
            Pairs pairs = new Pairs();
            for (int row = 0; row < page.size(); row++) {
                List<Object> key = key(keys, row, run, site);
                pairs.add(row, key == null ? List.of() : documents.getOrDefault(key, List.of()));
            }
            return pairs.matches();
        };
    }

    /** The key of a row; null when a part is null or has several values, of which the run is warned. */
    private static List<Object> key(List<Block> columns, int row, Run run, Site site) {
        List<Object> key = new ArrayList<>(columns.size());
        boolean complete = true;
        for (Block column : columns) {
            Object place = column.value(row);
            if (place instanceof MultiValue && run != null) {
                run.evaluation().warnings().add(site, EsqlException.illegal("LOOKUP JOIN encountered multi-value"));
            }
            complete &= place != null && !(place instanceof MultiValue);
            key.add(place instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : place);
        }
        return complete ? key : null;
    }

    /** A condition over the columns of both sides (esql 142). */
    static JoinMatcher byCondition(Command.LookupJoin command, Layout input, Run run, List<Block> right) {
        int rightWidth = right.size();
        Map<String, Integer> numbers = new HashMap<>(input.numbers());
        for (Attribute attribute : command.rightColumns()) {
            numbers.putIfAbsent(attribute.name(), input.width() + command.rightColumns().indexOf(attribute));
        }
        Expression condition = command.condition();
        RowExpression bound = run.bind(condition, new Layout(numbers, input.width() + rightWidth));
        int documents = right.isEmpty() ? 0 : right.get(0).size();
        return page -> {
            Pairs pairs = new Pairs();
            for (int row = 0; row < page.size(); row++) {
                int[] repeated = new int[documents];
                Arrays.fill(repeated, row);
                Page one = page.select(repeated);
                Page both = new Page(documents, input.width() + rightWidth,
                        number -> number < input.width() ? one.column(number) : right.get(number - input.width()));
                List<Integer> found = new ArrayList<>();
                for (int document : WhereCommand.rows(both, bound)) {
                    found.add(document);
                }
                pairs.add(row, found);
            }
            return pairs.matches();
        };
    }
}
