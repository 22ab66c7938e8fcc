package dev.tocsin.rule.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every TOML file of a corpus, read by us and by tomlj. */
class CorpusTomlTest {
    private final String corpus = System.getProperty("tocsin.corpus", "");

    @BeforeEach
    void a_corpus_is_given() {
        Assumptions.assumeFalse(corpus.isBlank(), "no -Dtocsin.corpus=DIR");
    }

    @Test
    void we_and_tomlj_read_the_same() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path file : files()) {
            SourceText source = new SourceText(file.toString(), Files.readString(file));
            TomlDocument ours = TomlDocument.read(source);
            softly.assertThat(ours.errors()).as("errors of %s", file).isEmpty();
            softly.assertThat(Plain.of(ours.table())).as(file.toString()).isEqualTo(Plain.of(org.tomlj.Toml.parse(source.text())));
        }
        softly.assertAll();
    }

    @Test
    void every_character_of_a_string_knows_its_place() throws IOException {
        for (Path file : files()) {
            SourceText source = new SourceText(file.toString(), Files.readString(file));
            check(source, TomlDocument.read(source).table());
        }
    }

    private static void check(SourceText source, TomlValue value) {
        if (value instanceof TomlTable table) {
            table.entries().forEach(e -> check(source, e.value()));
        } else if (value instanceof TomlList list) {
            list.values().forEach(v -> check(source, v));
        } else if (value instanceof TomlString string) {
            EmbeddedText text = string.text();
            for (int i = 0; i < string.value().length(); i++) {
                char outer = source.text().charAt(text.toSource(new dev.tocsin.source.Span(i, i + 1)).start());
                assertThat(outer == string.value().charAt(i) || outer == '\\')
                        .as("%s at %s", source, text.position(i)).isTrue();
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(corpus))) {
            List<Path> files = all.filter(f -> f.toString().endsWith(".toml")).sorted().toList();
            assertThat(files).as("TOML files below " + corpus).isNotEmpty();
            return files;
        }
    }
}
