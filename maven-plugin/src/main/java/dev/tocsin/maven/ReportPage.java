package dev.tocsin.maven;

import dev.tocsin.docs.site.Figures;
import dev.tocsin.docs.site.SiteMaterial;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.Exhibit;
import dev.tocsin.testing.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.reporting.AbstractMavenReportRenderer;

/**
 * The page of {@code mvn site}. Texts of rules go to the sink as they are: what the base class offers for texts makes links of
 * braces.
 */
final class ReportPage extends AbstractMavenReportRenderer {
    private final SiteMaterial material;
    private final String site;

    /** @param site the way to the site from the page */
    ReportPage(Sink sink, SiteMaterial material, String site) {
        super(sink);
        this.material = material;
        this.site = site;
    }

    @Override
    public String getTitle() {
        return "Detection rules";
    }

    @Override
    protected void renderBody() {
        startSection("Detection rules");
        sink.paragraph();
        sink.link(site);
        sink.text("All rules, hunts and techniques, with a search");
        sink.link_();
        sink.paragraph_();
        Figures figures = Figures.of(material);
        table(List.of("What", "How many"), List.of(
                List.of("Rules", String.valueOf(figures.rules())), List.of("Hunts", String.valueOf(figures.hunts())),
                List.of("Rules with fixtures", figures.tested() + " of " + figures.rules()),
                List.of("Cases that pass", figures.passed() + " of " + figures.cases()),
                List.of("ATT&CK techniques with a rule", figures.covered() + " of " + figures.techniques()),
                List.of("Findings", String.valueOf(figures.findings()))));
        endSection();
        list("Cases that fail", List.of("Rule", "Case", "What came"), failed());
        list("Findings", List.of("Level", "Check", "Where", "What"), findings());
    }

    private List<List<String>> failed() {
        return material.exhibits().values().stream().flatMap(List::stream).map(Exhibit::verdict).filter(v -> !v.good())
                .sorted(Comparator.comparing((Verdict v) -> v.testCase().label()))
                .map(v -> List.of(v.testCase().subject().name(), v.testCase().name(), v.headline())).toList();
    }

    private List<List<String>> findings() {
        List<Diagnostic> all = new ArrayList<>(material.rules().diagnostics());
        material.lint().findings().forEach(finding -> all.add(finding.diagnostic()));
        return all.stream().distinct().sorted(Comparator.comparing(Diagnostic::level)
                        .thenComparing(d -> d.source().name()).thenComparing(d -> d.span().start()))
                .map(d -> List.of(d.level().name().toLowerCase(Locale.ROOT), d.id(), d.source().name() + ":"
                        + d.source().position(d.span().start()), d.message())).toList();
    }

    private void list(String title, List<String> header, List<List<String>> rows) {
        startSection(title);
        if (rows.isEmpty()) {
            sink.paragraph();
            sink.text("None.");
            sink.paragraph_();
        } else {
            table(header, rows);
        }
        endSection();
    }

    private void table(List<String> header, List<List<String>> rows) {
        startTable();
        tableHeader(header.toArray(String[]::new));
        for (List<String> row : rows) {
            sink.tableRow();
            for (String cell : row) {
                sink.tableCell();
                sink.text(cell);
                sink.tableCell_();
            }
            sink.tableRow_();
        }
        endTable();
    }
}
