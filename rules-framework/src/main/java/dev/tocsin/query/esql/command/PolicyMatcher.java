package dev.tocsin.query.esql.command;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.query.Supplements.EnrichPolicy;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.value.Cidr;
import dev.tocsin.value.DateText;
import dev.tocsin.value.IpAddress;
import dev.tocsin.value.Numbers;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Finds the documents of an enrich policy for a value. */
interface PolicyMatcher {
    /** The bounds of a range, each with what the comparison of a value with it must give. */
    Map<String, IntPredicate> BOUNDS = Map.of("gte", c -> c >= 0, "gt", c -> c > 0, "lte", c -> c <= 0, "lt", c -> c < 0);

    /** The documents that match a value, by row. */
    List<Integer> rows(Object value);

    /** The matcher of a policy's kind. */
    static PolicyMatcher of(EnrichPolicy policy, String field, Command.Enrich command, Run run) {
        EventBatch rows = policy.rows();
        boolean known = field != null && rows.columns().keySet().stream().anyMatch(p -> p.equals(field) || p.startsWith(field + "."));
        if (!known) {
            throw run.refuse("esql-enrich-policy", command.span(), "the documents of enrich policy [" + command.policy()
                    + "] have no field " + (field == null ? "to match" : "[" + field + "]"), "give each document the field that is matched");
        }
        return switch (policy.kind()) {
            case MATCH -> equal(rows, field);
            case RANGE -> ranges(rows, field);
            case GEO_MATCH -> throw run.refuse("esql-enrich-policy", command.span(), "enrich policy [" + command.policy()
                    + "] matches shapes, which is not supported", null);
        };
    }

    /** The enrich index keeps what is matched as keywords, so texts are compared. */
    private static PolicyMatcher equal(EventBatch rows, String field) {
        Map<String, List<Integer>> byText = new HashMap<>();
        Column column = rows.column(field).orElseThrow();
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < column.count(row); i++) {
                byText.computeIfAbsent(String.valueOf(column.value(row, i)), t -> new ArrayList<>()).add(row);
            }
        }
        return value -> byText.getOrDefault(String.valueOf(value), List.of());
    }

    private static PolicyMatcher ranges(EventBatch rows, String field) {
        List<Predicate<Object>> ranges = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            ranges.add(range(rows, field, row));
        }
        return value -> {
            List<Integer> found = new ArrayList<>();
            for (int row = 0; row < ranges.size(); row++) {
                if (ranges.get(row).test(value)) {
                    found.add(row);
                }
            }
            return found;
        };
    }

    private static Predicate<Object> range(EventBatch rows, String field, int row) {
        String block = text(rows, field, row);
        if (block != null) {
            Optional<Cidr> cidr = Cidr.parse(block).or(() -> IpAddress.parse(block).map(Cidr::of));
            return value -> value instanceof IpAddress address && cidr.isPresent() && cidr.get().contains(address);
        }
        Predicate<Object> all = value -> true;
        for (Map.Entry<String, IntPredicate> bound : BOUNDS.entrySet()) {
            String limit = text(rows, field + "." + bound.getKey(), row);
            if (limit != null) {
                all = all.and(bound(limit, bound.getValue()));
            }
        }
        return all;
    }

    private static Predicate<Object> bound(String limit, IntPredicate test) {
        Optional<IpAddress> address = IpAddress.parse(limit);
        if (address.isPresent()) {
            return value -> value instanceof IpAddress given && test.test(given.compareTo(address.get()));
        }
        Optional<BigDecimal> number = Numbers.parse(limit)
                .or(() -> DateText.parse(limit, ZoneOffset.UTC).map(i -> BigDecimal.valueOf(i.toEpochMilli())));
        return value -> value instanceof Number given && number.isPresent()
                && test.test(new BigDecimal(given.toString()).compareTo(number.get()));
    }

    private static String text(EventBatch rows, String path, int row) {
        return rows.column(path).filter(c -> c.count(row) > 0).map(c -> String.valueOf(c.value(row, 0))).orElse(null);
    }
}
