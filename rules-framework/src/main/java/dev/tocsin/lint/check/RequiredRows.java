package dev.tocsin.lint.check;

import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RequiredField;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of the fields that it needs, beside what its query reads.
 *
 * @param rows the rows of {@code required_fields}
 * @param computed the fields that the query reads
 */
record RequiredRows(List<TomlTable> rows, List<RequiredField> computed) {
    /** Empty for a rule that does not say, or whose query cannot be read. */
    static Optional<RequiredRows> of(RuleSubject subject) {
        Optional<List<TomlTable>> rows = subject.rule().table().list("required_fields").map(TomlList::tables);
        return rows.isEmpty() || subject.facts().isEmpty() ? Optional.empty()
                : Optional.of(new RequiredRows(rows.get(), RequiredField.of(subject.facts().get(), subject.schema().orElseThrow())));
    }

    /** The row of a field. */
    Optional<TomlTable> named(String field) {
        return rows.stream().filter(r -> name(r).equals(Optional.of(field))).findFirst();
    }

    static Optional<String> name(TomlTable row) {
        return row.string("name").map(TomlString::value);
    }
}
