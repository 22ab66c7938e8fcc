package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.reference.Ecs;
import dev.tocsin.reference.EcsField;
import dev.tocsin.rule.RuleType;
import java.util.ArrayList;
import java.util.List;

/** The category before where exists. */
final class EventCategory implements Check.OfRule {
    private static final List<String> STAGES = List.of("sequence", "sample", "maxspan", "until", "head", "tail", "any");
    /** Older senders have these categories. */
    private static final List<String> OLDER = List.of("dns", "security");

    @Override
    public About about() {
        return About.advice("event-category", "the word before where is a category of ECS")
                .why("""
                        EQL compares it with `event.category` and accepts every word; one that no event has finds nothing.""")
                .bad(Example.rule("""
                        type = "eql"
                        language = "eql"
                        query = 'proces where true'
                        """).flagging("proces"))
                .good(Example.rule("""
                        type = "eql"
                        language = "eql"
                        query = 'process where true'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        boolean standard = subject.rule().type() instanceof RuleType.Eql eql
                && eql.eventCategoryField().filter(f -> !f.equals("event.category")).isEmpty();
        if (!standard || subject.facts().isEmpty()) {
            return;
        }
        EcsField category = Ecs.all().field("event.category").orElseThrow();
        List<String> known = new ArrayList<>(category.allowedValues());
        known.addAll(STAGES);
        known.addAll(OLDER);
        for (QueryFacts.Mention word : subject.facts().get().commands()) {
            if (!known.contains(word.name())) {
                findings.add(subject.queryText().orElseThrow(), word.span(), "no event has the category \"" + word.name()
                        + "\", so that this never matches", QueryValue.fix(category, word.name()));
            }
        }
    }
}
