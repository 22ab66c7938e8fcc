package dev.tocsin.testing;

import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.source.Span;

/**
 * What cases are about: a rule or a hunt.
 *
 * @param name its name
 * @param id its id, or null when its file is too broken to tell
 * @param place its query, or the beginning of its file
 */
public record Subject(String name, String id, Place place) {
    /** The path of its file, as messages show it. */
    public String path() {
        return place.source().name();
    }

    /** A rule; its place is the first line of its query. */
    static Subject of(Rule rule) {
        Span span = rule.query().map(query -> query.text().toSource(firstWord(query.text().text()))).orElse(rule.keySpan("type"));
        return new Subject(rule.name(), rule.id(), new Place(rule.source(), span));
    }

    /** A hunt; its place is its first query. */
    static Subject of(Hunt hunt) {
        Span span = hunt.table().list("query").map(list -> list.span()).orElse(hunt.table().span());
        return new Subject(hunt.name(), hunt.id(), new Place(hunt.source(), span));
    }

    /** A file that may be too broken to be a rule or a hunt. */
    static Subject of(RuleFile file) {
        String name = file.rule().map(Rule::name).or(() -> file.hunt().map(h -> h.name())).filter(n -> !n.isBlank()).orElse(file.path());
        String id = file.rule().map(Rule::id).or(() -> file.hunt().map(h -> h.id())).filter(i -> !i.isBlank()).orElse(null);
        return new Subject(name, id, Place.of(file.source()));
    }

    private static Span firstWord(String query) {
        int start = 0;
        while (start < query.length() - 1 && Character.isWhitespace(query.charAt(start))) {
            start++;
        }
        return new Span(start, Math.min(query.length(), start + 1));
    }
}
