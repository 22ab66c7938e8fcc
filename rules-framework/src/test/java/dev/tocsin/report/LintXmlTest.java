package dev.tocsin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LintXmlTest {
    private static Diagnostic finding(Level level, String file, int start) {
        return new Diagnostic(level, "x", new SourceText(file, "one\n<two> & three\n"), new Span(start, start + 3), "a < b", null);
    }

    @Test
    void a_file_is_a_case_that_fails_with_the_build() {
        String xml = LintXml.of(List.of("a.toml", "b.toml", "c.toml"), List.of(finding(Level.INFO, "b.toml", 0), finding(Level.WARNING, "c.toml", 0),
                finding(Level.ERROR, "c.toml", 4), finding(Level.ERROR, "tocsin.toml", 0)), Optional.of(Level.ERROR));
        assertThat(xml).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="tocsin lint" tests="4" failures="2" errors="0" skipped="0" time="0.000">
                  <testsuite name="lint" tests="4" failures="2" errors="0" skipped="0" time="0.000">
                    <testcase name="a.toml" classname="lint" file="a.toml" time="0.000"/>
                    <testcase name="b.toml" classname="lint" file="b.toml" line="1" time="0.000">
                      <system-out>b.toml:1:1 info[x] a &lt; b
                    1 | one
                      | ^^^
                </system-out>
                    </testcase>
                    <testcase name="c.toml" classname="lint" file="c.toml" line="2" time="0.000">
                      <failure message="x: a &lt; b" type="failure">c.toml:1:1 warning[x] a &lt; b
                    1 | one
                      | ^^^

                c.toml:2:1 error[x] a &lt; b
                    2 | &lt;two&gt; &amp; three
                      | ^^^
                </failure>
                    </testcase>
                    <testcase name="tocsin.toml" classname="lint" file="tocsin.toml" line="1" time="0.000">
                      <failure message="x: a &lt; b" type="failure">tocsin.toml:1:1 error[x] a &lt; b
                    1 | one
                      | ^^^
                </failure>
                    </testcase>
                  </testsuite>
                </testsuites>
                """);
    }

    @Test
    void nothing_fails_where_nothing_fails_the_build() {
        assertThat(LintXml.of(List.of(), List.of(finding(Level.ERROR, "a.toml", 0)), Optional.empty())).contains("failures=\"0\"", "<system-out>");
    }
}
