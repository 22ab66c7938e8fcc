package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.syntax.CommandSyntax;
import dev.tocsin.query.esql.syntax.Name;
import dev.tocsin.query.esql.syntax.NamePattern;
import dev.tocsin.query.esql.syntax.Term;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** KEEP, DROP, RENAME, MV_EXPAND. */
final class ColumnAnalyser {
    private ColumnAnalyser() {
    }

    static void keep(Pipeline pipeline, CommandSyntax.Keep keep) { // esql 95
        Map<String, Attribute> known = new LinkedHashMap<>();
        pipeline.input().forEach(a -> known.put(a.name(), a));
        Map<String, Integer> item = new HashMap<>();
        Map<String, Integer> strength = new HashMap<>();
        for (int i = 0; i < keep.names().size(); i++) {
            NamePattern name = keep.names().get(i);
            int power = name.all() ? 1 : name.wildcard() ? 2 : 3;
            for (Attribute found : matches(pipeline, name)) {
                known.putIfAbsent(found.name(), found);
                if (power >= strength.getOrDefault(found.name(), 0)) {
                    strength.put(found.name(), power);
                    item.put(found.name(), i);
                }
            }
        }
        List<List<Attribute>> byItem = new ArrayList<>();
        keep.names().forEach(n -> byItem.add(new ArrayList<>()));
        known.forEach((name, attribute) -> {
            if (item.containsKey(name)) {
                byItem.get(item.get(name)).add(attribute);
            }
        });
        List<Attribute> output = byItem.stream().flatMap(List::stream).toList();
        List<NamePattern> patterns = keep.names().stream().filter(NamePattern::wildcard).toList();
        Rest before = pipeline.columns().rest();
        Rest rest = patterns.isEmpty() ? Rest.NONE : patterns.stream().anyMatch(NamePattern::all) ? before
                : before.only(name -> patterns.stream().anyMatch(p -> p.matches(name)));
        project(pipeline, keep.span(), "KEEP", output.stream().map(Attribute::name).toList(), Columns.of(output, rest));
    }

    static void drop(Pipeline pipeline, CommandSyntax.Drop drop) { // esql 96
        Set<String> gone = new HashSet<>();
        drop.names().forEach(name -> matches(pipeline, name).forEach(a -> gone.add(a.name())));
        Rest before = pipeline.columns().rest();
        Rest rest = before == Rest.NONE ? before : new Rest(before.whole(), before.names().and(name ->
                drop.names().stream().noneMatch(p -> p.matches(name))));
        List<Attribute> output = pipeline.input().stream().filter(a -> !gone.contains(a.name())).toList();
        project(pipeline, drop.span(), "DROP", output.stream().map(Attribute::name).toList(),
                Columns.of(output, rest));
    }

    private static List<Attribute> matches(Pipeline pipeline, NamePattern name) {
        if (!name.wildcard()) {
            Attribute found = pipeline.columns().find(name.name());
            Attribute column = found != null ? found
                    : Unknown.column(pipeline.around(), pipeline.columns(), name.name(), name.span());
            return column == null ? List.of() : List.of(column);
        }
        List<Attribute> found = pipeline.input().stream().filter(a -> name.matches(a.name())).toList();
        boolean asked = Unknown.pattern(pipeline.around(), pipeline.columns(), name.name());
        if (found.isEmpty() && !name.all() && asked) {
            String message = "no column fits the pattern [" + name.name() + "]";
            if (pipeline.columns().rest() != Rest.NONE) {
                pipeline.around().problems().warning("esql-unknown-column", name.span(), message, null);
            } else {
                pipeline.around().problems().error("esql-unknown-column", name.span(), message);
            }
        }
        return found;
    }

    static void rename(Pipeline pipeline, CommandSyntax.Rename rename) { // esql 98
        Problems problems = pipeline.around().problems();
        List<Attribute> output = new ArrayList<>(pipeline.input());
        List<String> inputs = new ArrayList<>(output.stream().map(Attribute::name).toList());
        Map<String, String> renamed = new HashMap<>();
        for (CommandSyntax.Rename.Renaming item : rename.renamings()) {
            Name from = item.from();
            String to = item.to().text();
            int at = indexOf(output, from.text());
            if (at < 0 && renamed.containsKey(from.text())) {
                problems.error("esql-unknown-column", item.span(), "the column [" + from.text() + "] was renamed to ["
                        + renamed.get(from.text()) + "] before and is gone");
                continue;
            }
            if (at < 0) {
                Attribute assumed = Unknown.column(pipeline.around(), pipeline.columns(), from.text(), from.span());
                if (assumed == null) {
                    continue;
                }
                at = output.size();
                output.add(assumed);
                inputs.add(from.text());
            }
            EsqlType type = usable(pipeline, output.get(at), from.span());
            if (!from.text().equals(to)) {
                int existing = indexOf(output, to);
                if (existing >= 0) {
                    output.remove(existing);
                    inputs.remove(existing);
                    at -= existing < at ? 1 : 0;
                }
                renamed.put(from.text(), to);
                renamed.remove(to);
            }
            output.set(at, new Attribute(to, type));
        }
        project(pipeline, rename.span(), "RENAME", List.copyOf(inputs),
                Columns.of(List.copyOf(output), pipeline.columns().rest()));
    }

    private static int indexOf(List<Attribute> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static EsqlType usable(Pipeline pipeline, Attribute column, Span span) {
        Expression value = column.type() == EsqlType.UNSUPPORTED
                ? pipeline.expressions().value(new Term.Column(span, column.name())) : null;
        return value == null ? column.type() : value.type();
    }

    static void mvExpand(Pipeline pipeline, CommandSyntax.MvExpand expand) { // esql 106
        Name name = expand.column();
        pipeline.expressions().value(new Term.Column(name.span(), name.text()));
        pipeline.add("MV_EXPAND", new Command.MvExpand(expand.span(), name.text(), pipeline.input()), pipeline.columns());
    }

    private static void project(Pipeline pipeline, Span span, String word, List<String> inputs, Columns after) {
        pipeline.add(word, new Command.Project(span, word, inputs, after.list()), after);
    }
}
