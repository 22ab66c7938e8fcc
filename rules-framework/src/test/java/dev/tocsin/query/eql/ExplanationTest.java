package dev.tocsin.query.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.OfEvent;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.query.QuerySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExplanationTest {
    /** A sequence that did not complete, and the words that say why: {@code explanations.txt}. */
    @TestFactory
    Stream<DynamicTest> every_row_holds() {
        return CaseTable.rows(ExplanationTest.class, "explanations.txt").stream().map(row -> DynamicTest.dynamicTest(
                row.get(0) + "  on  " + row.get(1), () ->
                        assertThat(String.join(" / ", lines(explain(Tags.expand(row.get(0)), row.get(1)).parts()))).isEqualTo(row.get(2))));
    }

    @Test
    void of_an_event_every_clause_is_shown_with_the_values_it_saw() {
        EventBatch batch = Batches.of(Map.of("event.category", "process", "process.name", "sh", "process.pid", 4));
        Explanation explanation = Run.compile("process where process.name == \"bash\" or not length(user.name) > 3",
                EventTableTest.SCHEMA, QuerySettings.DEFAULT).orThrow().explain(Run.NOW, batch);
        Clause clauses = ((OfEvent) explanation.parts().get(0)).clauses();
        assertThat(clauses.truth()).isEqualTo(Truth.TRUE);
        assertThat(clauses.operator()).isEqualTo("and");
        Clause name = clauses.children().get(1).children().get(0);
        assertThat(name.truth()).isEqualTo(Truth.FALSE);
        assertThat(name.seen().get(0).values()).containsExactly("sh");
        assertThat(name.span().of(explanation.query().text())).isEqualTo("process.name == \"bash\"");
        Clause length = clauses.children().get(1).children().get(1);
        assertThat(length.operator()).isEqualTo("not");
        assertThat(length.truth()).isEqualTo(Truth.TRUE);
        assertThat(length.children().get(0).seen().get(0).values()).isEmpty();
    }

    @Test
    void statements_point_at_the_stage_they_speak_of() {
        Explanation explanation = explain(Tags.expand("sequence with maxspan=5s [A] [B]"), "A@0; B@6");
        Statement reached = (Statement) explanation.parts().get(0);
        assertThat(reached.span().of(explanation.query().text())).isEqualTo("[any where tag == \"A\"]");
        Statement late = (Statement) reached.children().get(0);
        assertThat(late.span().of(explanation.query().text())).isEqualTo("[any where tag == \"B\"]");
    }

    private static Explanation explain(String query, String events) {
        return Run.compile(query, SequenceTableTest.SCHEMA, QuerySettings.DEFAULT).orThrow()
                .explain(Run.NOW, Batches.of(Tags.events(events)));
    }

    private static List<String> lines(List<? extends Part> parts) {
        List<String> out = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Statement statement) {
                out.add(statement.text());
                out.addAll(lines(statement.children()));
            } else if (part instanceof OfEvent event) {
                out.add("clauses of event " + event.event());
            }
        }
        return out;
    }
}
