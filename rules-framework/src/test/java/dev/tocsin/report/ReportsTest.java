package dev.tocsin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Document;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.OfEvent;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.source.WholeFile;
import dev.tocsin.testing.NearMiss;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.Place;
import dev.tocsin.testing.Subject;
import dev.tocsin.testing.TestCase;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.Verdict;
import dev.tocsin.testing.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private static final Duration ELAPSED = Duration.ofMillis(840);
    private static final SourceText RULE = new SourceText("rules/aws/topic.toml", """
            [rule]
            name = "Topic <created> & more"
            query = '''
            event.action: CreateTopic and event.outcome: success
            '''
            """);
    private static final String QUERY = "event.action: CreateTopic and event.outcome: success";
    private static final EmbeddedText TEXT = EmbeddedText.verbatim(RULE, RULE.text().indexOf(QUERY), QUERY);
    private static final Subject SUBJECT = new Subject("Topic <created> & more", "0abda9c7-b230-5325-86d6-f952aad0ee34",
            new Place(RULE, TEXT.toSource(new Span(0, QUERY.length()))));
    private static final SourceText FIXTURE = new SourceText("fixtures/aws/topic/fires/create.ndjson", "{}\n");

    @Test
    void the_console_explains_what_was_not_expected() {
        Golden.check("console.txt", new ConsoleReport(Paint.NONE).surprises(results()) + SummaryLine.of(results(), ELAPSED) + "\n");
    }

    @Test
    void colours_change_nothing_but_colours() {
        String coloured = new ConsoleReport(Paint.ANSI).surprises(results());
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(new ConsoleReport(Paint.NONE).surprises(results()));
    }

    @Test
    void a_good_verdict_is_one_line() {
        assertThat(new ConsoleReport(Paint.NONE).verdict(passed())).isEqualTo("passed  Topic <created> & more › silent/denied.ndjson\n");
    }

    @Test
    void a_rule_is_a_suite_and_a_case_a_test_case() throws Exception {
        String xml = JunitXml.of(results());
        Golden.check("junit.xml", xml);
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(5);
    }

    @Test
    void xml_has_no_characters_that_it_must_not_have() {
        Verdict odd = verdict("a\u0000\u001b\uD800b", Outcome.SKIPPED, "line\nbreak");
        assertThat(JunitXml.of(new TestResults(List.of(odd), 1, List.of())))
                .contains("name=\"a\uFFFD\uFFFD\uFFFDb\"").contains("message=\"line&#10;break\"");
    }

    @Test
    void json_has_everything_that_a_program_needs() {
        Golden.check("results.json", JsonResults.of(results(), List.of(finding()), ELAPSED, id -> Optional.of("https://rules.example.org/checks/" + id + ".html")));
    }

    @Test
    void annotations_stand_at_the_rule() {
        Golden.check("annotations.txt", GithubAnnotations.of(List.of(finding()), results(), ""));
    }

    @Test
    void the_step_summary_takes_names_as_plain_text() {
        Golden.check("step-summary.md", StepSummary.of(false, List.of("test: " + SummaryLine.of(results(), ELAPSED)), List.of(finding()), results()));
    }

    @Test
    void the_summary_counts_one_thing_as_one() {
        assertThat(SummaryLine.of(new TestResults(List.of(passed()), 1, List.of()), ELAPSED))
                .isEqualTo("1 rule, 1 case: 1 passed, 0 failed, 0 errors, 0 skipped in 0.8 s");
        assertThat(SummaryLine.of(2, List.of(finding()), ELAPSED)).isEqualTo("2 rules: 1 error, 0 warnings, 0 infos in 0.8 s");
    }

    @Test
    void a_file_is_replaced_whole(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("deep/er/results.json");
        WholeFile.write(target, "one");
        WholeFile.write(target, "twö");
        assertThat(target).hasContent("twö");
        try (var files = Files.list(target.getParent())) {
            assertThat(files).containsExactly(target);
        }
    }

    private static TestResults results() {
        return new TestResults(List.of(failed(), passed(), verdict("cases.toml", Outcome.ERROR, "the cases could not be read"),
                verdict("later", Outcome.SKIPPED, "waits for the new parser")), 1, List.of("no case was found for rules/b.toml"));
    }

    private static Verdict failed() {
        Clause action = leaf("event.action: CreateTopic", Truth.TRUE, "event.action", "CreateTopic");
        Clause outcome = leaf("event.outcome: success", Truth.FALSE, "event.outcome", "failure");
        Clause and = new Clause(new Span(0, QUERY.length()), "and", Truth.FALSE, List.of(), null, List.of(action, outcome));
        Why why = new Why(new Explanation(TEXT, List.of(new OfEvent(0, and))), List.of("event 1 of create.ndjson"));
        Alert alert = new Alert("a1", Alert.Kind.EVENT, Document.of(new TreeMap<>(Map.of("kibana.alert.rule.name", "Topic", "kibana.alert.severity",
                "low"))), List.of(0), List.of());
        return new Verdict(new TestCase(SUBJECT, "fires/create.ndjson", Place.of(FIXTURE)), Outcome.FAILED,
                "expected an alert for each of 1 events, but 1 had none", List.of("event 2 is outside the index patterns"),
                List.of(new NearMiss(0, 1, 2, List.of(outcome))), List.of(finding()), List.of(alert), Optional.of(why),
                Duration.ofMillis(12));
    }

    private static Clause leaf(String text, Truth truth, String field, String value) {
        int start = QUERY.indexOf(text);
        return new Clause(new Span(start, start + text.length()), "leaf", truth, List.of(new Seen(field, List.of(value))), null, List.of());
    }

    private static Verdict passed() {
        return verdict("silent/denied.ndjson", Outcome.PASSED, "no alert, as expected");
    }

    private static Verdict verdict(String name, Outcome outcome, String headline) {
        return new Verdict(new TestCase(SUBJECT, name, Place.of(FIXTURE)), outcome, headline, List.of(), List.of(), List.of(),
                List.of(), Optional.empty(), Duration.ofMillis(3));
    }

    private static Diagnostic finding() {
        int start = RULE.text().indexOf("name");
        return new Diagnostic(Level.ERROR, "rule-name", RULE, new Span(start, start + 4), "the name has an ampersand",
                "write \"and\"");
    }
}
