package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Lists are neither too short nor too long. */
final class ListLength implements Check.OfFile {
    @Override
    public About about() {
        return About.error("list-length", "every list has as many elements as its key allows")
                .why("""
                        Kibana refuses longer or shorter lists: at most three fields of new terms, at most five of a threshold.""")
                .bad(Example.rule("""
                        type = "new_terms"
                        [rule.new_terms]
                        field = "new_terms_fields"
                        value = ["a.b", "c.d", "e.f", "g.h"]
                        [[rule.new_terms.history_window_start]]
                        field = "history_window_start"
                        value = "now-7d"
                        """)
                        .flagging("[\"a.b\", \"c.d\", \"e.f\", \"g.h\"]"))
                .good(Example.rule("""
                        type = "new_terms"
                        [rule.new_terms]
                        field = "new_terms_fields"
                        value = ["user.name", "event.action"]
                        [[rule.new_terms.history_window_start]]
                        field = "history_window_start"
                        value = "now-7d"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
