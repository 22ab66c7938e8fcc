package dev.tocsin.query.esql.analysis;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Named;
import dev.tocsin.query.esql.plan.SourceColumn;
import dev.tocsin.query.esql.syntax.CommandSyntax;
import dev.tocsin.query.esql.syntax.FieldSyntax;
import dev.tocsin.query.esql.syntax.Name;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.value.FieldType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** FROM, TS, ROW, SHOW INFO. */
final class SourceAnalyser {
    private static final Map<String, EsqlType> METADATA = Map.of("_id", EsqlType.KEYWORD, "_index", EsqlType.KEYWORD,
            "_index_mode", EsqlType.KEYWORD, "_ignored", EsqlType.KEYWORD, "_version", EsqlType.LONG, "_score", EsqlType.DOUBLE,
            "_source", EsqlType.SOURCE, "_size", EsqlType.INTEGER, "_tsid", EsqlType.TSID);

    private SourceAnalyser() {
    }

    static void from(Pipeline pipeline, CommandSyntax.From from) {
        if (from.subqueries().isEmpty()) {
            indices(pipeline, from);
            return;
        }
        if (from.subqueries().size() == 1 && from.indices().isEmpty()) {
            Pipeline only = new Pipeline(pipeline.around()).read(from.subqueries().get(0));
            List<List<Command>> branches = List.of(only.commands());
            pipeline.add("FROM", new Command.Union(from.span(), branches, only.input()), only.columns());
            return;
        }
        List<Pipeline> branches = new ArrayList<>();
        if (!from.indices().isEmpty()) {
            Pipeline plain = new Pipeline(pipeline.around());
            indices(plain, new CommandSyntax.From(from.span(), false, from.indices(), List.of(), from.metadata()));
            branches.add(plain);
        }
        from.subqueries().forEach(s -> branches.add(new Pipeline(pipeline.around()).read(s)));
        Columns columns = BranchAnalyser.union(pipeline.around(), branches, from.span(), "the subqueries");
        pipeline.add("FROM", new Command.Union(from.span(), branches.stream().map(Pipeline::commands).toList(), columns.list()),
                columns);
    }

    private static void indices(Pipeline pipeline, CommandSyntax.From from) {
        Surroundings around = pipeline.around();
        List<String> names = from.indices().stream().map(Name::text).toList();
        Optional<Schema> schema = around.indices().schema(names);
        if (schema.isEmpty()) {
            around.problems().error("esql-unknown-index", from.indices().get(0).span(), "there is no index "
                    + String.join(",", names));
        }
        List<SourceColumn> columns = new ArrayList<>(schema.map(s -> fields(around, s)).orElse(List.of()));
        for (Name name : from.metadata()) { // esql 146
            EsqlType type = METADATA.get(name.text());
            if (type == null) {
                around.problems().error("esql-unknown-column", name.span(), "there is no metadata field [" + name.text() + "]",
                        "metadata fields are " + String.join(", ", METADATA.keySet().stream().sorted().toList()));
            } else {
                columns.add(new SourceColumn(new Attribute(name.text(), type), SourceColumn.Kind.METADATA, null));
            }
        }
        List<Attribute> output = columns.stream().map(SourceColumn::attribute).toList();
        boolean open = schema.isEmpty() || !schema.get().complete() || around.unmapped() != Surroundings.Unmapped.REFUSED;
        pipeline.add(from.timeSeries() ? "TS" : "FROM", new Command.From(from.span(), names, List.copyOf(columns), output),
                Columns.of(output, Rest.of(open)));
    }

    /** The fields by name (esql 94); of indices that are not wholly known only those that the query needs. */
    private static List<SourceColumn> fields(Surroundings around, Schema schema) {
        Map<String, SourceColumn> out = new TreeMap<>();
        if (!schema.complete()) {
            around.incomplete().add(schema);
        }
        for (String pattern : schema.complete() ? Set.of("*") : around.wanted().patterns()) {
            for (Field field : schema.matching(pattern)) {
                if (isLeaf(schema, field)) {
                    out.put(field.path(), column(around, schema, field));
                }
            }
        }
        EsqlType trusted = Unknown.type(around);
        for (String name : around.wanted().names()) {
            out.computeIfAbsent(name, n -> leaf(schema, n).map(f -> column(around, schema, f)).orElseGet(() ->
                    new SourceColumn(new Attribute(n, trusted), trusted == EsqlType.UNKNOWN ? SourceColumn.Kind.SCALARS
                            : SourceColumn.Kind.FIELD, Field.of(n, FieldType.KEYWORD))));
        }
        return List.copyOf(out.values());
    }

    /** The field of a name that can be a column. */
    static Optional<Field> leaf(Schema schema, String name) {
        return schema.field(name).filter(f -> isLeaf(schema, f));
    }

    private static boolean isLeaf(Schema schema, Field field) {
        return field.type() != FieldType.OBJECT && field.type() != FieldType.NESTED && schema.nestedParent(field.path()).isEmpty()
                && !(field.type() == FieldType.FLATTENED && underFlattened(schema, field.path()));
    }

    private static boolean underFlattened(Schema schema, String name) { // esql 33
        int dot = name.indexOf('.');
        while (dot >= 0) {
            if (schema.field(name.substring(0, dot)).filter(f -> f.type() == FieldType.FLATTENED).isPresent()) {
                return true;
            }
            dot = name.indexOf('.', dot + 1);
        }
        return false;
    }

    private static SourceColumn column(Surroundings around, Schema schema, Field field) {
        List<EsqlType> types = field.types().stream().map(EsqlType::of).distinct().sorted().toList();
        if (types.size() > 1 && schema.complete()) { // esql 32
            around.unions().add(field.path());
            around.unusable().put(field.path(), "it has different types over the indices: "
                    + types.stream().map(EsqlType::esName).collect(Collectors.joining(", ")));
            return new SourceColumn(new Attribute(field.path(), EsqlType.UNSUPPORTED), SourceColumn.Kind.SCALARS, field);
        }
        EsqlType type = EsqlType.of(field.type());
        if (type == EsqlType.UNSUPPORTED) {
            around.unusable().put(field.path(), "ES|QL does not read the type " + field.type().esName());
        }
        return new SourceColumn(new Attribute(field.path(), type), SourceColumn.Kind.FIELD, field);
    }

    static void row(Pipeline pipeline, CommandSyntax.Row row) {
        List<Named> fields = new ArrayList<>();
        Columns columns = pipeline.columns();
        for (FieldSyntax field : row.fields()) {
            Named named = CommandAnalyser.field(pipeline, columns, field, "ROW");
            fields.add(named);
            columns = columns.with(List.of(CommandAnalyser.column(pipeline, named)));
        }
        pipeline.add("ROW", new Command.Row(row.span(), List.copyOf(fields), columns.list()), columns);
    }

    static void show(Pipeline pipeline, CommandSyntax.ShowInfo show) {
        List<Attribute> output = List.of(new Attribute("version", EsqlType.KEYWORD), new Attribute("date", EsqlType.KEYWORD),
                new Attribute("hash", EsqlType.KEYWORD));
        pipeline.add("SHOW", new Command.ShowInfo(show.span(), output), Columns.of(output, Rest.NONE));
    }
}
