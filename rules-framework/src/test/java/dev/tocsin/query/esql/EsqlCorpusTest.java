package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Schemas;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.eql.CaseTable;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;

/** Every ES|QL query of a folder of rules and hunts is read and passes the analyser; those that the engine refuses are listed. */
class EsqlCorpusTest {
    @Test
    void every_query_passes() throws IOException {
        String root = System.getProperty("tocsin.corpus", "");
        Assumptions.assumeFalse(root.isBlank(), "no -Dtocsin.corpus=DIR");
        Map<String, String> listed = new TreeMap<>();
        CaseTable.rows(EsqlCorpusTest.class, "corpus-known.txt").forEach(row -> listed.put(row.get(0), row.get(1)));
        Schemas schemas = Schemas.standard();
        List<String> refused = new ArrayList<>();
        int[] count = {0};
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".toml")).sorted().toList()) {
                for (EmbeddedText text : queries(file)) {
                    count[0]++;
                    Checked<Query> parsed = new EsqlLanguage().parse(text);
                    List<Diagnostic> errors = parsed.ok() ? parsed.value().compile(schemas.forIndices(parsed.value().facts().indices()
                            .stream().map(QueryFacts.Mention::name).toList()), QuerySettings.DEFAULT).errors() : parsed.errors();
                    String name = file.getFileName().toString().replace(".toml", "");
                    if (!errors.isEmpty() && !listed.containsKey(name)) {
                        refused.add(errors.get(0).rendered());
                    }
                }
            }
        }
        System.out.println("corpus esql: " + count[0] + " queries");
        assertThat(count[0]).isPositive();
        assertThat(refused).as("refused queries that are not listed with a reason").isEmpty();
    }

    private static List<EmbeddedText> queries(Path file) throws IOException {
        TomlParseResult toml = Toml.parse(file);
        List<EmbeddedText> out = new ArrayList<>();
        if ("esql".equals(toml.getString("rule.language"))) {
            out.add(EmbeddedText.alone(file.getFileName().toString(), toml.getString("rule.query")));
        }
        TomlArray languages = toml.getArray("hunt.language");
        TomlArray hunts = toml.getArray("hunt.query");
        for (int i = 0; hunts != null && languages != null && languages.toList().contains("ES|QL") && i < hunts.size(); i++) {
            String query = hunts.getString(i).strip().replaceFirst("^sql\\s*\\n", "").strip();
            String body = query.replaceAll("//[^\\n]*", "").strip().toLowerCase(Locale.ROOT);
            if (body.startsWith("from ") || body.startsWith("from\n") || body.startsWith("row ")) {
                out.add(EmbeddedText.alone(file.getFileName().toString(), query));
            }
        }
        return out;
    }
}
