package dev.tocsin.report;

import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Verdicts in the XML that build servers read: a rule is a test suite, a case is a test case. */
public final class JunitXml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private JunitXml() {
    }

    /** The document, for a file in UTF-8. */
    public static String of(TestResults results) {
        JunitXml xml = new JunitXml();
        Map<String, List<Verdict>> suites = new LinkedHashMap<>();
        results.verdicts().forEach(v -> suites.computeIfAbsent(v.testCase().subject().path(), p -> new ArrayList<>()).add(v));
        xml.out.append("<testsuites name=\"tocsin\"").append(counts(results.verdicts(), results.problems().size())).append(">\n");
        suites.values().forEach(xml::suite);
        xml.problems(results.problems());
        xml.out.append("</testsuites>\n");
        return xml.out.toString();
    }

    private void suite(List<Verdict> verdicts) {
        var subject = verdicts.get(0).testCase().subject();
        out.append("  <testsuite").append(attribute("name", subject.name())).append(counts(verdicts, 0))
                .append(attribute("file", subject.path())).append(">\n");
        out.append("    <properties>\n");
        property("path", subject.path());
        if (subject.id() != null) {
            property("id", subject.id());
        }
        out.append("    </properties>\n");
        verdicts.forEach(this::testCase);
        out.append("  </testsuite>\n");
    }

    private void testCase(Verdict verdict) {
        out.append("    <testcase").append(attribute("name", verdict.testCase().name()))
                .append(attribute("classname", verdict.testCase().subject().name()))
                .append(attribute("file", verdict.testCase().place().source().name()))
                .append(attribute("line", Integer.toString(verdict.testCase().place().line())))
                .append(attribute("time", seconds(verdict.elapsed())));
        if (verdict.outcome() == Outcome.PASSED) {
            out.append("/>\n");
            return;
        }
        out.append(">\n");
        switch (verdict.outcome()) {
            case SKIPPED -> out.append("      <skipped").append(attribute("message", verdict.headline())).append("/>\n");
            case FAILED -> body("failure", verdict);
            default -> body("error", verdict);
        }
        out.append("    </testcase>\n");
    }

    private void body(String element, Verdict verdict) {
        out.append("      <").append(element).append(attribute("message", verdict.headline())).append(attribute("type", element))
                .append('>').append(text(new ConsoleReport(Paint.NONE).verdict(verdict))).append("</").append(element).append(">\n");
    }

    private void problems(List<String> problems) {
        if (problems.isEmpty()) {
            return;
        }
        out.append("  <testsuite name=\"tocsin\" tests=\"").append(problems.size()).append("\" failures=\"0\" errors=\"")
                .append(problems.size()).append("\" skipped=\"0\" time=\"0.000\">\n");
        problems.forEach(problem -> out.append("    <testcase name=\"run\" classname=\"tocsin\" time=\"0.000\">\n      <error")
                .append(attribute("message", problem)).append(" type=\"error\"/>\n    </testcase>\n"));
        out.append("  </testsuite>\n");
    }

    private void property(String name, String value) {
        out.append("      <property").append(attribute("name", name)).append(attribute("value", value)).append("/>\n");
    }

    private static String counts(List<Verdict> verdicts, int problems) {
        Duration sum = verdicts.stream().map(Verdict::elapsed).reduce(Duration.ZERO, Duration::plus);
        return attribute("tests", Integer.toString(verdicts.size() + problems))
                + attribute("failures", Long.toString(count(verdicts, Outcome.FAILED)))
                + attribute("errors", Long.toString(count(verdicts, Outcome.ERROR) + problems))
                + attribute("skipped", Long.toString(count(verdicts, Outcome.SKIPPED)))
                + attribute("time", seconds(sum));
    }

    private static long count(List<Verdict> verdicts, Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }

    static String attribute(String name, String value) {
        return " " + name + "=\"" + text(value).replace("\n", "&#10;") + "\"";
    }

    /** Characters that XML 1.0 cannot have at all become a question mark in a box. */
    static String text(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed = c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c <= 0xD7FF
                            || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
                    out.appendCodePoint(allowed ? c : 0xFFFD);
                }
            }
        });
        return out.toString();
    }
}
