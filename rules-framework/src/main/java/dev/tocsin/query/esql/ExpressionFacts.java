package dev.tocsin.query.esql;

import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts.FieldUse;
import dev.tocsin.query.QueryFacts.Mention;
import dev.tocsin.query.esql.syntax.Term;
import dev.tocsin.query.esql.syntax.Terms;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the fields and functions of expressions, and what is asked of the fields. */
final class ExpressionFacts {
    private final EmbeddedText text;
    private final Set<String> made;
    private final List<String> prefixes = new ArrayList<>();
    private final List<FieldUse> fields = new ArrayList<>();
    private final List<Mention> functions = new ArrayList<>();

    /** @param made the columns that the query made before the place that is looked at */
    ExpressionFacts(EmbeddedText text, Set<String> made) {
        this.text = text;
        this.made = made;
    }

    List<FieldUse> fields() {
        return fields.stream().sorted(Comparator.comparing(f -> f.span().start())).toList();
    }

    List<Mention> functions() {
        return functions.stream().sorted(Comparator.comparing(f -> f.span().start())).toList();
    }

    /** All columns under a prefix are made by the query. */
    void madeUnder(String prefix) {
        prefixes.add(prefix + ".");
    }

    /** A column that a command names. */
    void name(String path, Span span, String operator) {
        use(path, span, span, operator, List.of());
    }

    private void use(String path, Span span, Span clause, String operator, List<String> values) {
        if (!made.contains(path) && prefixes.stream().noneMatch(path::startsWith)) {
            fields.add(new FieldUse(path, span, clause, operator, values));
        }
    }

    void term(Term term) {
        clause(term, term.span(), "value", List.of());
    }

    /** A term that is asked something by the clause around it. */
    private void clause(Term term, Span clause, String operator, List<String> values) {
        if (term instanceof Term.Column column) {
            use(column.name(), column.span(), clause, operator, values);
        } else if (term instanceof Term.Binary binary) {
            clause(binary.left(), binary.span(), binary.operator().sign(), values(List.of(binary.right())));
            clause(binary.right(), binary.span(), binary.operator().sign(), values(List.of(binary.left())));
        } else if (term instanceof Term.In in) {
            clause(in.operand(), in.span(), "in", values(in.members()));
            in.members().forEach(m -> clause(m, in.span(), "in", List.of()));
        } else if (term instanceof Term.Like like) {
            clause(like.operand(), like.span(), like.regular() ? "rlike" : "like", like.patterns());
        } else if (term instanceof Term.IsNull test) {
            clause(test.operand(), test.span(), test.negated() ? "exists" : "is null", List.of());
        } else if (term instanceof Term.Match match) {
            clause(match.field(), match.span(), ":", values(List.of(match.query())));
        } else if (term instanceof Term.Cast cast) {
            clause(cast.operand(), clause, operator, values);
        } else if (term instanceof Term.Call call) {
            call(call, clause, operator, values);
        } else {
            Terms.parts(term).forEach(part -> clause(part, part.span(), "value", List.of()));
        }
    }

    private void call(Term.Call call, Span clause, String operator, List<String> values) {
        functions.add(new Mention(call.name(), call.nameSpan()));
        boolean letters = call.name().equals("to_lower") || call.name().equals("to_upper");
        List<String> constants = values(call.arguments());
        for (Term argument : call.arguments()) {
            if (letters) { // what is asked of the letters is asked of the field
                clause(argument, clause, operator, values);
            } else {
                clause(argument, call.span(), call.name(), constants);
            }
        }
        if (InnerQueries.FUNCTIONS.contains(call.name()) && !call.arguments().isEmpty()
                && call.arguments().get(0) instanceof Term.Literal literal && literal.value() instanceof String) {
            inner(call, literal);
        }
    }

    /** The fields of a query inside this one, where they stand in this one. */
    private void inner(Term.Call call, Term.Literal literal) {
        EmbeddedText alone = EmbeddedText.alone("query", text.text());
        EmbeddedText inside = StringTexts.of(alone, literal.span(), (String) literal.value());
        Query query = InnerQueries.language(call.name(), Map.of()).parse(inside).value();
        if (query != null) {
            query.facts().fields().forEach(f -> use(f.path(), inside.toSource(f.span()), inside.toSource(f.clause()), f.operator(),
                    f.values()));
        }
    }

    private static List<String> values(List<Term> terms) {
        List<String> out = new ArrayList<>();
        for (Term term : terms) {
            if (term instanceof Term.Literal literal) {
                MultiValue.values(literal.value()).forEach(v -> out.add(v.toString()));
            }
        }
        return out;
    }
}
