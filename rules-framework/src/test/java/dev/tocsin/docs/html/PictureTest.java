package dev.tocsin.docs.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.rule.QueryLanguages;
import dev.tocsin.rule.Severity;
import dev.tocsin.source.EmbeddedText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final Pattern WORDS = Pattern.compile("<(?:text|desc)[^>]*>([^<]*)</");

    @Test
    void a_sequence_is_drawn_with_its_stages_keys_time_and_end() {
        assertThat(words("""
                sequence by host.id, user.id with maxspan=5m
                  [process where process.name == "a<b"] by x
                  ![any where true] by y
                  [file where a and b] by z with runs=3
                until [process where event.type == "end"] by w""")).containsExactly(
                "process where process.name == \"a&lt;b\" by x, then no event where true by y, then file where a and b, 3 times by z,"
                        + " until process where event.type == \"end\" by w, within 5 min, of the same host.id, user.id.",
                "within 5 min", "same host.id, user.id", "1", "process, by x", "process.name == \"a&lt;b\"", "no event, by y", "true", "3",
                "file × 3, by z", "a and b", "until process, by w", "event.type == \"end\"");
    }

    @Test
    void the_events_of_an_alert_stand_at_their_stages() {
        EventBatch events = Batches.of(Map.of("@timestamp", "2026-01-01T00:00:00Z"), Map.of("@timestamp", "2026-01-01T00:01:30Z"));
        assertThat(words("sequence [a where true] [b where true]", events)).contains("+0 s", "+90 s");
    }

    @Test
    void the_events_of_a_sample_have_no_order() {
        assertThat(words("sample by host.id [a where true] [b where true]")).contains("in any order, same host.id");
    }

    @Test
    void a_query_of_single_events_has_no_picture() {
        assertThat(words("process where true")).isEmpty();
    }

    @Test
    void severities_are_drawn_as_bars_and_told_in_words() {
        String svg = SeverityPicture.of(Map.of(Severity.HIGH, 3, Severity.LOW, 1)).html();
        assertThat(svg).contains("<title>Rules by severity</title><desc>0 critical, 3 high, 0 medium, 1 low</desc>",
                "class=\"severity-bar severity-high\" x=\"72\" y=\"34\" width=\"270\" height=\"22\"", "class=\"severity-bar severity-low\"");
        assertThat(svg).doesNotContain("style");
    }

    private static List<String> words(String query) {
        return words(query, Batches.of());
    }

    private static List<String> words(String query, EventBatch events) {
        Fragment picture = SequencePicture.of(QueryLanguages.byId("eql").orElseThrow().parse(EmbeddedText.alone("query", query)).value(),
                events.events());
        return WORDS.matcher(picture.html()).results().map(match -> match.group(1)).collect(Collectors.toList());
    }
}
