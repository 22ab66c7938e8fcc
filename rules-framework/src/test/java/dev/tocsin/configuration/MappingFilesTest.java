package dev.tocsin.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.value.FieldType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFilesTest {
    private static final String CODE = "{\"properties\":{\"acme\":{\"properties\":{\"code\":{\"type\":\"long\"}}}}}";
    @TempDir
    private Path root;

    @Test
    void files_and_folders_of_files_add_to_ecs() throws IOException {
        write("mappings/deep/acme.json", CODE);
        write("mappings/notes.txt", "no mapping");
        write("other.mapping", "{\"properties\":{\"acme.name\":{\"type\":\"wildcard\"}}}");
        Schema schema = schemas("mappings, other.mapping").orThrow().forIndices(List.of("logs-*"));
        assertThat(schema.field("acme.code").orElseThrow().type()).isEqualTo(FieldType.LONG);
        assertThat(schema.field("acme.name").orElseThrow().type()).isEqualTo(FieldType.WILDCARD);
        assertThat(schema.field("source.ip").orElseThrow().type()).isEqualTo(FieldType.IP);
    }

    @Test
    void without_mapping_files_there_are_ecs_and_integrations() {
        assertThat(schemas("").orThrow().forIndices(List.of()).field("source.ip")).isPresent();
    }

    @Test
    void every_broken_file_is_told_with_its_place() throws IOException {
        write("mappings/a.json", "{\"properties\":{\"a\":{\"type\":\"lnog\"}}}");
        write("mappings/b.json", "{\n\"properties\":");
        write("mappings/c.json", CODE);
        Files.write(root.resolve("mappings/d.json"), "{\"_meta\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        Checked<Schemas> read = schemas("mappings");
        assertThat(read.ok()).isFalse();
        assertThat(read.errors()).extracting(error -> error.source().name())
                .containsExactly("mappings/a.json", "mappings/b.json", "mappings/d.json");
        assertThat(read.errors().get(0).fix()).isEqualTo("did you mean long?");
        assertThat(read.errors().get(1).position().line()).isEqualTo(2);
    }

    @Test
    void a_path_that_does_not_exist_is_told_with_what_names_it() {
        assertThat(schemas("mapings").errors()).extracting(Diagnostic::headline)
                .containsExactly("mapings:1:1 error[mapping-file] the path " + root.resolve("mapings") + " does not exist");
        assertThat(schemas("mapings").errors().get(0).fix()).contains("-Dtocsin.mappings=PATH").contains("tocsin.toml");
        assertThat(MappingFiles.read(root, root.resolve("m.json")).errors()).extracting(Diagnostic::headline)
                .containsExactly("m.json:1:1 error[mapping-file] the mapping file cannot be read: it does not exist");
    }

    private Checked<Schemas> schemas(String mappings) {
        return MappingFiles.schemas(Configuration.discover(root, Map.of(Key.MAPPINGS, mappings)).orThrow());
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
