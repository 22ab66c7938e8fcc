package dev.tocsin.docs;

import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleText;
import dev.tocsin.rule.Severity;
import dev.tocsin.rule.toml.TomlInteger;
import java.util.List;
import java.util.Optional;

/** The page of a rule, in the order of the public pages of prebuilt rules. */
final class RulePage {
    private final StringBuilder out = new StringBuilder();
    private final Rule rule;
    private final RuleText text;

    private RulePage(Rule rule) {
        this.rule = rule;
        this.text = rule.text();
    }

    /** @param source a link to the file, empty when there is no way to it */
    static String of(Rule rule, Optional<String> source) {
        return new RulePage(rule).write(source);
    }

    private String write(Optional<String> source) {
        out.append("# ").append(Markdown.text(rule.name())).append("\n\n");
        if (rule.deprecated()) {
            out.append("**Deprecated").append(rule.metadata().deprecationDate().map(d -> ":** since " + Markdown.text(d)).orElse("**"))
                    .append("\n\n");
        }
        if (!rule.description().isBlank()) {
            out.append(Markdown.text(rule.description())).append("\n\n");
        }
        head(source);
        prose("False positives", text.falsePositives().isEmpty() ? Optional.empty()
                : Optional.of(String.join("\n", text.falsePositives().stream().map(p -> "- " + p.strip()).toList())));
        prose("Investigation guide", text.note());
        prose("Setup", text.setup());
        rule.query().ifPresent(query -> out.append("## Rule query\n\n").append(Markdown.block(
                query.language().replaceAll("[^a-z0-9]", ""), query.text().text())).append('\n'));
        ThreatRows.write(out, rule.alert().threats());
        return out.toString().stripTrailing() + "\n";
    }

    private void head(Optional<String> source) {
        line("Rule type", Markdown.text(rule.type().id()));
        list("Rule indices", rule.index().stream().map(Markdown::code).toList());
        rule.dataViewId().ifPresent(id -> line("Data view", Markdown.code(id)));
        TypeLines.of(rule.type()).forEach((name, value) -> line(name, value));
        line("Severity", rule.alert().severity().map(Severity::word).orElse("none"));
        line("Risk score", String.valueOf(rule.alert().riskScore()));
        line("Runs every", Markdown.text(rule.interval()));
        line("Searches indices from", Markdown.text(rule.from())
                + " (Date Math format, see also Additional look-back time)");
        line("Additional look-back time", LookBack.of(rule.from(), rule.interval()));
        line("Maximum alerts per execution", String.valueOf(rule.maxSignals()));
        list("References", text.references().stream().map(Markdown::reference).toList());
        list("Tags", text.tags().stream().map(Markdown::text).toList());
        line("Version", rule.table().get("version", TomlInteger.class).map(v -> String.valueOf(v.value())).orElse("not in the file"));
        list("Rule authors", text.authors().stream().map(Markdown::text).toList());
        line("Rule license", text.license().map(Markdown::text).orElse("none"));
        line("Rule id", Markdown.code(rule.id()));
        line("Source file", Markdown.link(rule.path(), source));
    }

    private void line(String name, String value) {
        out.append("**").append(name).append(":** ").append(value.isEmpty() ? "none" : value).append("\n\n");
    }

    private void list(String name, List<String> items) {
        if (items.isEmpty()) {
            line(name, "none");
        } else {
            out.append("**").append(name).append(":**\n\n");
            items.forEach(item -> out.append("- ").append(item).append('\n'));
            out.append('\n');
        }
    }

    private void prose(String title, Optional<String> markdown) {
        markdown.map(Prose::of).filter(m -> !m.isBlank())
                .ifPresent(m -> out.append("## ").append(title).append("\n\n").append(m).append("\n\n"));
    }
}
