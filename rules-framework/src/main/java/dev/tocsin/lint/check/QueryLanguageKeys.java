package dev.tocsin.lint.check;

import dev.tocsin.rule.Rule;
import dev.tocsin.rule.toml.TomlString;
import java.util.List;
import java.util.stream.Stream;

/** The keys of a rule that name a query language. */
final class QueryLanguageKeys {
    private QueryLanguageKeys() {
    }

    static List<TomlString> of(Rule rule) {
        return Stream.of("language", "threat_language").flatMap(key -> rule.table().string(key).stream()).toList();
    }
}
