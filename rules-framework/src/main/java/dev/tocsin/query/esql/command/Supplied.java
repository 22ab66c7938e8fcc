package dev.tocsin.query.esql.command;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.Supplements;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Catalog;
import dev.tocsin.query.esql.plan.SourceColumn;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.JsonNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lookup indices and policies that a test gives, as the analyser sees them. What is not given does not exist, so that
 * naming it is an error.
 */
public record Supplied(Supplements supplements) implements Catalog {
    @Override
    public Optional<List<Attribute>> lookupIndex(String name) {
        return Optional.ofNullable(supplements.lookupIndices().get(name)).map(index -> attributes(columns(index.rows(), index.schema())));
    }

    @Override
    public Optional<Policy> policy(String name) {
        return Optional.ofNullable(supplements.policies().get(name)).map(policy -> new Policy(policy.matchField(),
                policy.kind() == Supplements.EnrichPolicy.Kind.RANGE, attributes(enrichColumns(policy))));
    }

    @Override
    public boolean model(String name) {
        return supplements.answers().containsKey(name) || supplements.answers().containsKey("*");
    }

    @Override
    public boolean complete() {
        return true;
    }

    private static List<Attribute> attributes(List<SourceColumn> columns) {
        return columns.stream().map(SourceColumn::attribute).toList();
    }

    /** The columns that a policy adds, in its order. */
    static List<SourceColumn> enrichColumns(Supplements.EnrichPolicy policy) {
        List<SourceColumn> all = columns(policy.rows(), policy.schema());
        if (policy.enrichFields().isEmpty()) {
            String match = policy.matchField() + ".";
            return all.stream().filter(c -> !(c.attribute().name() + ".").startsWith(match)).toList();
        }
        return policy.enrichFields().stream().map(name -> column(all, name)).flatMap(Optional::stream).toList();
    }

    /** A column by its name. */
    static Optional<SourceColumn> column(List<SourceColumn> columns, String name) {
        return columns.stream().filter(c -> c.attribute().name().equals(name)).findFirst();
    }

    /** The columns of documents, sorted by name: those that the schema declares for them, and their other fields. */
    static List<SourceColumn> columns(EventBatch rows, Schema schema) {
        List<SourceColumn> out = new ArrayList<>();
        rows.columns().forEach((path, column) -> {
            Field field = schema.field(path).filter(Field::declared).orElseGet(() -> Field.of(path, dynamic(column)));
            out.add(new SourceColumn(new Attribute(path, EsqlType.of(field.type())), SourceColumn.Kind.FIELD, field));
        });
        return out;
    }

    private static FieldType dynamic(Column column) {
        FieldType type = null;
        for (Object value : column.dictionary().values()) {
            FieldType one = value instanceof Boolean ? FieldType.BOOLEAN : !(value instanceof JsonNumber number) ? FieldType.KEYWORD
                    : number.text().matches("-?[0-9]+") ? FieldType.LONG : FieldType.DOUBLE;
            boolean numbers = type != null && type.isNumber() && one.isNumber();
            type = type == null || type == one ? one : numbers ? FieldType.DOUBLE : FieldType.KEYWORD;
        }
        return type == null ? FieldType.KEYWORD : type;
    }
}
