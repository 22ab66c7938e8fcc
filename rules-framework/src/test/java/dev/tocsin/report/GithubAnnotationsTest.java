package dev.tocsin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.testing.TestResults;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GithubAnnotationsTest {
    private static final TestResults NONE = new TestResults(List.of(), 0, List.of());

    private static Diagnostic finding(Level level, String file, String message, String fix) {
        return new Diagnostic(level, "some-check", new SourceText(file, "one\ntwo three\n"), new Span(8, 13), message, fix);
    }

    @Test
    void properties_and_messages_are_escaped_in_their_own_ways() {
        assertThat(GithubAnnotations.of(List.of(finding(Level.WARNING, "rules/a,b:c%d.toml", "100% of \"a:b,c\"\r\nare wrong", "write ::error::")),
                NONE, "detections/")).isEqualTo("::warning file=detections/rules/a%2Cb%3Ac%25d.toml,line=2,col=5,endColumn=10,title=some-check::"
                        + "100%25 of \"a:b,c\"%0D%0Aare wrong%0Afix: write ::error::\n");
    }

    @Test
    void levels_become_those_of_github_and_a_place_over_several_lines_has_no_columns() {
        Diagnostic wide = new Diagnostic(Level.INFO, "x", new SourceText("a.toml", "one\ntwo\n"), new Span(1, 6), "wide", null);
        assertThat(GithubAnnotations.of(List.of(wide), NONE, "")).isEqualTo("::notice file=a.toml,line=1,title=x::wide\n");
        assertThat(GithubAnnotations.of(List.of(finding(Level.ERROR, "a.toml", "x", null)), NONE, "")).startsWith("::error file=a.toml,");
    }

    @Test
    void of_more_than_github_shows_the_last_says_how_many() {
        List<Diagnostic> many = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> many.add(finding(Level.ERROR, "e" + i + ".toml", "x", null)));
        IntStream.range(0, 10).forEach(i -> many.add(finding(Level.WARNING, "w" + i + ".toml", "x", null)));
        List<String> lines = GithubAnnotations.of(many, NONE, "").lines().toList();
        assertThat(lines.stream().filter(l -> l.startsWith("::error"))).hasSize(10);
        assertThat(lines.stream().filter(l -> l.startsWith("::warning"))).hasSize(10);
        assertThat(lines.get(lines.size() - 1)).isEqualTo("::error title=tocsin::3 more of this kind: GitHub shows 10 from one step; "
                + "the log, results.json and lint.sarif have all");
    }

    @Test
    void a_summary_shows_the_gravest_findings_and_counts_the_others() {
        List<Diagnostic> many = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> many.add(finding(Level.INFO, "i" + i + ".toml", "x", null)));
        many.add(finding(Level.ERROR, "rules/<b>|x.toml", "<script> | [x](javascript:y)", "a\nb"));
        String summary = StepSummary.of(false, List.of("lint: 61 rules"), many, NONE);
        assertThat(summary).startsWith("## Detection rules: failed\n\n- lint: 61 rules\n\n| | check | where | what |\n|---|---|---|---|\n"
                + "| error | some\\-check | `rules/<b>\\|x.toml:2:5` | &lt;script> \\| \\[x\\]\\(javascript:y\\)<br>fix: a b |\n")
                .endsWith("\n11 more findings are in the log.\n");
    }
}
