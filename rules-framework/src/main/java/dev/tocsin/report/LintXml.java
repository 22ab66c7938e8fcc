package dev.tocsin.report;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Findings in the XML that build servers read: a file is a test case, which fails when a finding in it fails the build. */
public final class LintXml {
    private LintXml() {
    }

    /**
     * The document, for a file in UTF-8.
     *
     * @param files the names of all files that were looked at
     * @param failLevel the mildest finding that fails the build; empty for none
     */
    public static String of(List<String> files, List<Diagnostic> findings, Optional<Level> failLevel) {
        Map<String, List<Diagnostic>> byFile = new TreeMap<>();
        files.forEach(file -> byFile.put(file, new ArrayList<>()));
        findings.forEach(finding -> byFile.computeIfAbsent(finding.source().name(), f -> new ArrayList<>()).add(finding));
        StringBuilder cases = new StringBuilder();
        int failures = 0;
        for (Map.Entry<String, List<Diagnostic>> file : byFile.entrySet()) {
            List<Diagnostic> grave = file.getValue().stream().filter(f -> failLevel.filter(l -> f.level().atLeast(l)).isPresent()).toList();
            failures += grave.isEmpty() ? 0 : 1;
            testCase(file.getKey(), file.getValue(), grave, cases);
        }
        String counts = JunitXml.attribute("tests", Integer.toString(byFile.size())) + JunitXml.attribute("failures", Integer.toString(failures))
                + JunitXml.attribute("errors", "0") + JunitXml.attribute("skipped", "0") + JunitXml.attribute("time", "0.000");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"tocsin lint\"" + counts + ">\n  <testsuite name=\"lint\"" + counts + ">\n"
                + cases + "  </testsuite>\n</testsuites>\n";
    }

    private static void testCase(String file, List<Diagnostic> findings, List<Diagnostic> grave, StringBuilder out) {
        out.append("    <testcase").append(JunitXml.attribute("name", file)).append(JunitXml.attribute("classname", "lint"))
                .append(JunitXml.attribute("file", file));
        if (findings.isEmpty()) {
            out.append(JunitXml.attribute("time", "0.000")).append("/>\n");
            return;
        }
        Diagnostic first = grave.isEmpty() ? findings.get(0) : grave.get(0);
        String text = JunitXml.text(String.join("\n", findings.stream().map(Diagnostic::rendered).toList()));
        out.append(JunitXml.attribute("line", Integer.toString(first.position().line()))).append(JunitXml.attribute("time", "0.000")).append(">\n");
        if (grave.isEmpty()) {
            out.append("      <system-out>").append(text).append("</system-out>\n");
        } else {
            out.append("      <failure").append(JunitXml.attribute("message", first.id() + ": " + first.message()
                    + (grave.size() > 1 ? ", and " + (grave.size() - 1) + " more" : ""))).append(JunitXml.attribute("type", "failure")).append('>')
                    .append(text).append("</failure>\n");
        }
        out.append("    </testcase>\n");
    }
}
