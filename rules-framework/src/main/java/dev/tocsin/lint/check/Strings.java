package dev.tocsin.lint.check;

import dev.tocsin.lint.Edit;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.Span;
import java.util.List;

/** The strings of a list of a rule, with their places. */
final class Strings {
    private Strings() {
    }

    /** The edit that takes an element but the first out of a list; none where a comment would go with it. */
    static Edit[] removal(Rule rule, String key, TomlString element) {
        List<TomlValue> values = rule.table().list(key).map(TomlList::values).orElse(List.of());
        int index = values.indexOf(element);
        if (index < 1) {
            return new Edit[0];
        }
        Span gone = new Span(values.get(index - 1).span().end(), element.span().end());
        boolean comment = new Span(gone.start(), element.span().start()).of(rule.source().text()).indexOf('#') >= 0;
        return comment ? new Edit[0] : new Edit[] {new Edit(gone, "")};
    }

    static List<TomlString> of(Rule rule, String key) {
        return rule.table().list(key).map(TomlList::strings).orElse(List.of());
    }
}
