package dev.tocsin.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like a slip of the pen, and what may well be another name. */
class SlipTest {
    @ParameterizedTest
    @CsvSource({"event.acton, event.action, true", "user.nmae, user.name, true", "proces.name, process.name, true",
            "process.comand_lnie, process.command_line, true", "source.port, source.part, true",
            "file.Ext.original.path, file.Ext.original.name, false", "okta.client.id, okta.client.ip, false",
            "gen_ai.request.model.id, gen_ai.request.model, false", "user.naem, usre.name, false", "user.name, user.name, false"})
    void a_letter_is_a_slip_and_a_word_is_not(String typed, String meant, boolean slip) {
        assertThat(Suggestions.isSlip(typed, meant)).isEqualTo(slip);
    }
}
