package dev.tocsin.lint.check;

import dev.tocsin.rule.Rule;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import java.util.List;

/** The strings of a list of a rule, with their places. */
final class Strings {
    private Strings() {
    }

    static List<TomlString> of(Rule rule, String key) {
        return rule.table().list(key).map(TomlList::strings).orElse(List.of());
    }
}
