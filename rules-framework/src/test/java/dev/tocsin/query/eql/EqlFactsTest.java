package dev.tocsin.query.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryFacts.FieldUse;
import dev.tocsin.query.QueryFacts.Mention;
import org.junit.jupiter.api.Test;

class EqlFactsTest {
    private static final String QUERY = """
            sequence by host.id with maxspan=1m
              [process where process.name : ("a*", "b") and not startsWith~(process.args, "x") and ?signed] by user.id
              ![any where 5 < process.pid] by user.id
              until [network where source.ip != null] by user.id
            | head 3""";

    private final QueryFacts facts = Run.parse(QUERY).orThrow().facts();

    @Test
    void fields_are_named_with_what_is_asked_of_them() {
        assertThat(facts.fields()).extracting(f -> f.path() + " " + f.operator() + " " + f.values()).containsExactly(
                "host.id by []", "process.name : [a*, b]", "process.args startswith [x]", "signed == [true]", "user.id by []",
                "process.pid < [5]", "user.id by []", "source.ip exists []", "user.id by []");
    }

    @Test
    void spans_cover_the_words() {
        FieldUse name = facts.fields().get(1);
        assertThat(name.span().of(QUERY)).isEqualTo("process.name");
        assertThat(name.clause().of(QUERY)).isEqualTo("process.name : (\"a*\", \"b\")");
        assertThat(facts.functions()).extracting(f -> f.span().of(QUERY)).containsExactly("startsWith~");
    }

    @Test
    void functions_and_commands_are_mentioned() {
        assertThat(facts.functions()).extracting(Mention::name).containsExactly("startswith");
        assertThat(facts.commands()).extracting(Mention::name)
                .containsExactly("sequence", "maxspan", "process", "any", "until", "network", "head");
        assertThat(facts.indices()).isEmpty();
    }
}
