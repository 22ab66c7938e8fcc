package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.QueryFacts;

/** KQL is as short as it can be. */
final class KqlSimple implements Check.OfRule {
    /** The public repository lets queries of this field be as they are: their parts are kept by hand. */
    private static final String FREE = "powershell.file.script_block_text";

    @Override
    public About about() {
        return About.elastic("kql-simple", "a KQL query has one list of values for a field, and no needless parentheses and negations")
                .why("""
                        The public repository wants each query in its shortest form, so that two readers see the same in it.""")
                .bad(Example.rule("""
                        query = 'event.action : "StopLogging" or event.action : "DeleteTrail"'
                        """).flagging("event.action : \"DeleteTrail\""))
                .good(Example.rule("""
                        query = 'event.action : ("StopLogging" or "DeleteTrail")'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        if (subject.facts().isEmpty() || !subject.rule().metadata().production() || subject.queryText().orElseThrow().text().contains(FREE)) {
            return;
        }
        for (QueryFacts.Mention place : subject.facts().get().simpler()) {
            findings.add(subject.queryText().orElseThrow(), place.span(), "the query could be shorter here", place.name());
        }
    }
}
