package dev.tocsin.report;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as SARIF 2.1.0, which code scanning services read. */
public final class Sarif {
    private Sarif() {
    }

    /**
     * The document, ended by a line feed.
     *
     * @param version the version of Tocsin
     * @param summaries one sentence for each finding id that there can be; others are listed without one
     */
    public static String of(List<Diagnostic> findings, String version, Map<String, String> summaries) {
        List<String> ids = findings.stream().map(Diagnostic::id).distinct().sorted().toList();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Tocsin");
        driver.put("version", version);
        driver.put("rules", ids.stream().map(id -> rule(id, summaries.get(id))).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", findings.stream().map(finding -> result(finding, ids.indexOf(finding.id()))).toList());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        out.put("version", "2.1.0");
        out.put("runs", List.of(run));
        return JsonResults.text(out);
    }

    private static Map<String, Object> rule(String id, String summary) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", id);
        if (summary != null) {
            out.put("shortDescription", Map.of("text", summary));
        }
        return out;
    }

    private static Map<String, Object> result(Diagnostic finding, int index) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("ruleId", finding.id());
        out.put("ruleIndex", index);
        out.put("level", switch (finding.level()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        });
        String text = finding.fix() == null ? finding.message() : finding.message() + ". Fix: " + finding.fix();
        out.put("message", Map.of("text", text));
        out.put("locations", List.of(Map.of("physicalLocation", location(finding))));
        return out;
    }

    private static Map<String, Object> location(Diagnostic finding) {
        Position start = finding.position();
        Position end = finding.source().position(finding.span().end());
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", start.line());
        region.put("startColumn", start.column());
        region.put("endLine", end.line());
        region.put("endColumn", end.column());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("artifactLocation", Map.of("uri", uri(finding.source().name())));
        out.put("region", region);
        return out;
    }

    /** A path as a relative URI reference. */
    private static String uri(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.replace('\\', '/').getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(java.util.Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
