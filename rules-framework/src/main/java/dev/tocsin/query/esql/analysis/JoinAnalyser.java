package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Catalog;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.syntax.CommandSyntax;
import dev.tocsin.query.esql.syntax.Name;
import dev.tocsin.query.esql.syntax.Term;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ENRICH and LOOKUP JOIN (esql 137 to 144). */
final class JoinAnalyser {
    private static final Set<EsqlType> MATCHED = Set.of(EsqlType.KEYWORD, EsqlType.TEXT, EsqlType.IP, EsqlType.LONG,
            EsqlType.INTEGER, EsqlType.DOUBLE, EsqlType.DATE, EsqlType.NULL, EsqlType.UNKNOWN);

    private JoinAnalyser() {
    }

    static void enrich(Pipeline pipeline, CommandSyntax.Enrich enrich) { // esql 137
        Problems problems = pipeline.around().problems();
        Catalog catalog = pipeline.around().catalog();
        Optional<Catalog.Policy> policy = catalog.policy(enrich.policy().text());
        if (policy.isEmpty() && catalog.complete()) {
            problems.error("esql-unknown-policy", enrich.policy().span(), "there is no enrich policy [" + enrich.policy().text() + "]");
        }
        Name on = enrich.on() != null ? enrich.on() : policy.filter(p -> p.matchField() != null).map(p -> new Name(enrich.policy().span(), p.matchField())).orElse(null);
        Expression match = on == null ? new Expression.Constant(enrich.span(), "", EsqlType.UNKNOWN, null)
                : pipeline.expressions().value(new Term.Column(on.span(), on.text()));
        if (!MATCHED.contains(match.type()) && policy.map(p -> !p.range()).orElse(true)) {
            problems.error("esql-type", match.span(), "ENRICH does not match values of type " + match.type().esName());
        }
        List<String> fields = new ArrayList<>();
        List<Attribute> added = new ArrayList<>();
        for (CommandSyntax.Enrich.With with : enrich.with()) {
            EsqlType type = policy.isEmpty() ? EsqlType.UNKNOWN : type(policy.get().fields(), with.field().text());
            if (type == null) {
                problems.error("esql-unknown-column", with.field().span(), "the enrich policy [" + enrich.policy().text()
                        + "] has no field [" + with.field().text() + "]");
                type = EsqlType.UNKNOWN;
            }
            fields.add(with.field().text());
            added.add(new Attribute(with.target().text(), type));
        }
        if (enrich.with().isEmpty()) {
            policy.ifPresent(p -> p.fields().forEach(f -> {
                fields.add(f.name());
                added.add(f);
            }));
        }
        Columns after = pipeline.columns().with(added).and(Rest.of(policy.isEmpty() && enrich.with().isEmpty()));
        pipeline.add("ENRICH", new Command.Enrich(enrich.span(), enrich.policy().text(), match, List.copyOf(fields),
                List.copyOf(added), after.list()), after);
    }

    private static EsqlType type(List<Attribute> columns, String name) {
        return columns.stream().filter(c -> c.name().equals(name)).map(Attribute::type).findFirst().orElse(null);
    }

    static void lookupJoin(Pipeline pipeline, CommandSyntax.LookupJoin join) {
        Problems problems = pipeline.around().problems();
        Catalog catalog = pipeline.around().catalog();
        Optional<List<Attribute>> index = catalog.lookupIndex(join.index().text());
        if (index.isEmpty() && catalog.complete()) {
            problems.error("esql-unknown-index", join.index().span(), "there is no lookup index [" + join.index().text() + "]");
        }
        if (pipeline.words().contains("SORT") && lastOrder(pipeline.words())) { // esql 50
            Span sort = pipeline.commands().stream().filter(Command.Sort.class::isInstance).map(Command::span)
                    .reduce((first, last) -> last).orElse(join.span());
            problems.engineWarning("Line " + problems.position(sort) + ": SORT is followed by a LOOKUP JOIN which does not "
                    + "preserve order; add another SORT after the LOOKUP JOIN if order is required");
        }
        List<Attribute> right = index.orElse(List.of());
        boolean byName = join.on().stream().allMatch(Term.Column.class::isInstance);
        List<Expression> leftKeys = new ArrayList<>();
        List<String> rightKeys = new ArrayList<>();
        Expression condition = null;
        if (byName) {
            for (Term key : join.on()) {
                key(pipeline, (Term.Column) key, index, leftKeys, rightKeys);
            }
        } else {
            pipeline.expressions().since(join.span(), "LOOKUP JOIN with a condition", "9.2");
            condition = condition(pipeline, join, index);
        }
        if (join.on().size() > 1) {
            pipeline.expressions().since(join.span(), "LOOKUP JOIN with several fields", "9.2");
        }
        List<Attribute> added = right.stream().filter(a -> !rightKeys.contains(a.name())).toList();
        Columns after = pipeline.columns().with(added).and(Rest.of(index.isEmpty()));
        pipeline.add("LOOKUP JOIN", new Command.LookupJoin(join.span(), join.index().text(), List.copyOf(leftKeys),
                List.copyOf(rightKeys), condition, added, right, after.list()), after);
    }

    /** Whether the order of the last SORT still holds (esql 102). */
    private static boolean lastOrder(List<String> words) {
        List<String> since = words.subList(words.lastIndexOf("SORT"), words.size());
        return since.stream().noneMatch(w -> w.equals("STATS") || w.equals("LOOKUP JOIN") || w.equals("FORK"));
    }

    private static void key(Pipeline pipeline, Term.Column key, Optional<List<Attribute>> index, List<Expression> leftKeys,
            List<String> rightKeys) {
        Expression left = pipeline.expressions().value(key);
        leftKeys.add(left);
        rightKeys.add(key.name());
        if (index.isEmpty()) {
            return;
        }
        EsqlType right = type(index.get(), key.name());
        Problems problems = pipeline.around().problems();
        if (right == null) {
            problems.error("esql-unknown-column", key.span(), "the lookup index has no column [" + key.name() + "]");
        } else if (!compatible(left.type(), right)) { // esql 143
            problems.error("esql-type", key.span(), "the keys of LOOKUP JOIN do not fit: [" + key.name() + "] is of type "
                    + left.type().esName() + " here and of type " + right.esName() + " in the lookup index");
        }
    }

    private static boolean compatible(EsqlType left, EsqlType right) {
        boolean known = left != EsqlType.NULL && left != EsqlType.UNKNOWN;
        return !known || left.noText() == right || EsqlType.SIGNED.contains(left) && EsqlType.SIGNED.contains(right)
                || left.isDate() && right.isDate();
    }

    private static Expression condition(Pipeline pipeline, CommandSyntax.LookupJoin join, Optional<List<Attribute>> index) { // esql 142
        List<Attribute> right = index.orElse(List.of());
        Set<String> both = new LinkedHashSet<>();
        right.forEach(a -> {
            if (pipeline.columns().find(a.name()) != null) {
                both.add(a.name());
            }
        });
        Columns columns = pipeline.columns().with(right).and(Rest.of(index.isEmpty()));
        ExpressionAnalyser expressions = new ExpressionAnalyser(pipeline.around(), columns, null);
        Expression out = null;
        for (Term term : join.on()) {
            Ambiguity.check(term, both, pipeline.around().problems());
            Expression next = expressions.condition(term, Place.CONDITION);
            Span span = out == null ? next.span() : out.span().to(next.span());
            out = out == null ? next : new Expression.Logical(span, pipeline.around().problems().of(span), true, out, next);
        }
        return out;
    }
}
