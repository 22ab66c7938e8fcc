package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.HuntSubject;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hunts say in which languages their queries are. */
final class HuntLanguage implements Check.OfHunt {
    private static final Map<String, String> LANGUAGES = Map.of("ES|QL", "esql", "EQL", "eql");

    @Override
    public About about() {
        return About.advice("hunt-language", "a query of a hunt is in one of the languages that the hunt names")
                .why("""
                        Readers and tools take the language from the hunt; in another one the query is refused.""")
                .bad(Example.hunt("""
                        language = ["EQL"]
                        query = ["from logs-* | where user.name == \\"x\\" | keep user.name"]
                        """))
                .good(Example.hunt("""
                        language = ["ES|QL"]
                        query = ["from logs-* | where user.name == \\"x\\" | keep user.name"]
                        """));
    }

    @Override
    public void check(HuntSubject subject, Findings findings) {
        for (HuntQuery query : subject.hunt().queries()) {
            String said = query.language().map(LANGUAGES::get).orElse(null);
            if (said == null || reads(query, said)) {
                continue;
            }
            Optional<String> other = LANGUAGES.keySet().stream().filter(l -> !LANGUAGES.get(l).equals(said) && reads(query, LANGUAGES.get(l))).findFirst();
            other.ifPresent(l -> findings.add(query.text(), new Span(0, query.text().text().stripTrailing().length()),
                    "the query is " + l + ", and the hunt names " + String.join(", ", List.copyOf(subject.hunt().languages())),
                    "add \"" + l + "\" to language"));
        }
    }

    private static boolean reads(HuntQuery query, String language) {
        return new RuleQuery(language, query.text()).parse().ok();
    }
}
