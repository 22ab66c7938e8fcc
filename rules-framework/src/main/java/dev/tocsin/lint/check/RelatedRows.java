package dev.tocsin.lint.check;

import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import java.util.List;

/** The rows of {@code related_integrations}. */
final class RelatedRows {
    private RelatedRows() {
    }

    static List<TomlTable> of(RuleSubject subject) {
        return subject.rule().table().list("related_integrations").map(TomlList::tables).orElse(List.of());
    }

    static String name(TomlTable row) {
        return row.string("package").map(TomlString::value).orElse("");
    }
}
