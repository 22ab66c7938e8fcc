package dev.tocsin.docs;

import dev.tocsin.docs.html.Address;
import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.toml.TomlString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of a hunt, in the layout of the public repository's. */
final class HuntPage {
    private static final String INTEGRATIONS = "https://docs.elastic.co/integrations/";

    private HuntPage() {
    }

    /** @param source a link to the file, empty when there is no way to it */
    static String of(Hunt hunt, Optional<String> source) {
        StringBuilder out = new StringBuilder("# ").append(Markdown.text(hunt.name())).append("\n\n---\n\n## Metadata\n\n");
        out.append("- **Author:** ").append(Markdown.texts(hunt.authors())).append('\n');
        // the public pages keep the line end of a description of the long form, which makes an empty line
        String description = hunt.description();
        out.append(Prose.of("- **Description:** ", description)).append(description.endsWith("\n") ? "\n\n" : "\n");
        out.append("- **UUID:** ").append(Markdown.code(hunt.id())).append('\n');
        out.append("- **Integration:** ").append(hunt.integrations().stream().map(HuntPage::integration)
                .collect(Collectors.joining(", "))).append('\n');
        out.append("- **Language:** ").append(Markdown.code("[" + String.join(", ", hunt.languages()) + "]")).append('\n');
        out.append("- **Source File:** ").append(Markdown.link(hunt.name(), source)).append("\n\n## Query\n\n");
        for (HuntQuery query : hunt.queries()) {
            out.append(Markdown.block("sql", query.text().text())).append('\n');
        }
        section(out, "Notes", hunt.notes().stream().map(note -> Prose.of("- ", note)).toList());
        section(out, "MITRE ATT&CK Techniques", hunt.techniques().stream().map(TomlString::value)
                .map(id -> "- " + Markdown.link(id, Technique.url(id))).toList());
        section(out, "References", hunt.references().stream().map(r -> "- " + Markdown.reference(r)).toList());
        return out.append("## License\n\n- ").append(Markdown.code(hunt.license())).append('\n').toString();
    }

    private static void section(StringBuilder out, String title, List<String> items) {
        if (!items.isEmpty()) {
            out.append("## ").append(title).append("\n\n").append(String.join("\n", items)).append("\n\n");
        }
    }

    private static String integration(String name) {
        return Markdown.link(name, Address.web(INTEGRATIONS + name.replace('.', '/')));
    }
}
