package dev.tocsin.event;

import dev.tocsin.source.Checked;
import dev.tocsin.source.SourceText;
import java.util.List;

/**
 * A file with Elasticsearch mappings. Immutable.
 *
 * <p>Understood are what {@code GET _mapping}, {@code GET index}, {@code GET _index_template} and
 * {@code GET _component_template} give back, a template or the body of an index ({@code {"mappings": ...}}), a mapping alone
 * ({@code {"properties": ...}}), and a plain list of types ({@code {"process.name": "keyword", "host": "alias:host.name"}}).
 */
public final class MappingFile {
    private final String name;
    private final List<Mapping> mappings;

    MappingFile(String name, List<Mapping> mappings) {
        this.name = name;
        this.mappings = List.copyOf(mappings);
    }

    /**
     * Reads a file.
     *
     * @return the file with warnings of what is in it but not followed; or all its errors: broken JSON, unknown types, aliases
     *     without a target or in a circle, settings of the wrong kind
     */
    public static Checked<MappingFile> read(SourceText source) {
        return new MappingReader(source).read();
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /**
     * The fields of all its indices and no others. It is complete: a field that it lacks is unmapped and thus invisible,
     * unless it says {@code "dynamic": true} or has dynamic templates.
     */
    public Schema alone() {
        return new IndexSchema(mappings.stream().map(Mapping::fields).toList(), true, mappings.stream().anyMatch(Mapping::dynamic));
    }

    List<Mapping> mappings() {
        return mappings;
    }
}
