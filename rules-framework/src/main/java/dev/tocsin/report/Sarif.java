package dev.tocsin.report;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Finding;
import dev.tocsin.lint.LintResult;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Findings as SARIF 2.1.0, which code scanning services read. */
public final class Sarif {
    private final Function<String, Optional<String>> pages;
    private final List<String> ids;
    private final SarifPlaces places;
    private final SarifPrints prints = new SarifPrints();

    private Sarif(List<String> ids, Function<String, Optional<String>> pages, String folder) {
        this.ids = ids;
        this.pages = pages;
        this.places = new SarifPlaces(folder);
    }

    /**
     * The document, ended by a line feed. What was waived is in it as well, suppressed.
     *
     * @param version the version of Tocsin
     * @param pages the address of the page of a check, by its id
     * @param folder the folder that names of files are relative to, as a path below the git repository with a slash at its end; empty
     *     for the repository itself
     */
    public static String of(LintResult result, String version, Function<String, Optional<String>> pages, String folder) {
        List<String> ids = Stream.concat(result.findings().stream(), result.waivedFindings().stream().map(LintResult.Waived::finding))
                .map(f -> f.diagnostic().id()).distinct().sorted().toList();
        Sarif sarif = new Sarif(ids, pages, folder);
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Tocsin");
        driver.put("version", version);
        driver.put("rules", ids.stream().map(sarif::rule).toList());
        List<Object> results = new ArrayList<>();
        result.findings().forEach(finding -> results.add(sarif.result(finding)));
        for (LintResult.Waived waived : result.waivedFindings()) {
            Map<String, Object> out = sarif.result(waived.finding());
            out.put("suppressions", List.of(suppression(waived)));
            results.add(out);
        }
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("newlineSequences", List.of("\r\n", "\n", "\r"));
        run.put("results", results);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        out.put("version", "2.1.0");
        out.put("runs", List.of(run));
        return JsonResults.text(out);
    }

    private Map<String, Object> rule(String id) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", id);
        Optional<About> about = Checks.byId(id).map(c -> c.about());
        about.ifPresent(a -> {
            out.put("shortDescription", Map.of("text", a.summary()));
            out.put("fullDescription", Map.of("text", a.why()));
            Map<String, Object> help = new LinkedHashMap<>();
            help.put("text", a.why());
            help.put("markdown", a.why() + "\n\nThis is flagged:\n\n```toml\n" + a.bad().shown().strip() + "\n```\n\nThis is not:\n\n```toml\n"
                    + a.good().shown().strip() + "\n```\n");
            out.put("help", help);
        });
        pages.apply(id).ifPresent(page -> out.put("helpUri", page));
        about.flatMap(a -> a.levels().values().stream().max(Level::compareTo))
                .ifPresent(level -> out.put("defaultConfiguration", Map.of("level", word(level))));
        return out;
    }

    private Map<String, Object> result(Finding finding) {
        Diagnostic said = finding.diagnostic();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("ruleId", said.id());
        out.put("ruleIndex", ids.indexOf(said.id()));
        out.put("level", word(said.level()));
        out.put("message", Map.of("text", said.fix() == null ? said.message() : said.message() + ". Fix: " + said.fix()));
        out.put("locations", List.of(Map.of("physicalLocation", places.location(said.source(), said.span()))));
        out.put("partialFingerprints", Map.of("primaryLocationLineHash", prints.of(said)));
        if (!finding.edits().isEmpty()) {
            out.put("fixes", List.of(fix(finding)));
        }
        return out;
    }

    private Map<String, Object> fix(Finding finding) {
        Diagnostic said = finding.diagnostic();
        List<Object> replacements = new ArrayList<>();
        for (Edit edit : finding.edits()) {
            Map<String, Object> replacement = new LinkedHashMap<>();
            replacement.put("deletedRegion", SarifPlaces.region(said.source(), edit.span()));
            if (!edit.replacement().isEmpty()) {
                replacement.put("insertedContent", Map.of("text", edit.replacement()));
            }
            replacements.add(replacement);
        }
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("artifactLocation", places.artifact(said.source()));
        change.put("replacements", replacements);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("description", Map.of("text", said.fix() == null ? "mend it" : said.fix()));
        out.put("artifactChanges", List.of(change));
        return out;
    }

    private static Map<String, Object> suppression(LintResult.Waived waived) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("kind", waived.inFile() ? "inSource" : "external");
        out.put("status", "accepted");
        out.put("justification", waived.reason());
        return out;
    }

    private static String word(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
