package dev.tocsin.comparison;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.history.Snapshot;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The configuration of a base. */
final class BaseConfiguration {
    private BaseConfiguration() {
    }

    /**
     * Its own {@code tocsin.toml} with the parameters of the command line; what the working tree says where the base has none, or
     * a broken one.
     */
    static Configuration of(Snapshot snapshot, BaseRequest request, List<Diagnostic> said) {
        Path folder = snapshot.place(request.folder());
        List<Path> files = new ArrayList<>();
        for (Path at = folder; at != null && at.startsWith(snapshot.root()); at = at.getParent()) {
            files.add(at.resolve(Configuration.FILE));
        }
        said.addAll(snapshot.take(files));
        if (files.stream().noneMatch(Files::exists)) {
            return moved(snapshot, request.current());
        }
        Map<Key, String> parameters = new EnumMap<>(Key.class);
        request.parameters().forEach((key, value) -> parameters.put(key, placed(snapshot, key, value)));
        Checked<Configuration> own = Configuration.discover(folder, snapshot.root(), parameters);
        if (own.ok()) {
            return own.value();
        }
        Diagnostic first = own.errors().get(0);
        said.add(new Diagnostic(Level.WARNING, "base-configuration", new SourceText(Configuration.FILE, ""), Span.at(0),
                request.ref() + " has a " + Configuration.FILE + " that cannot be read (" + first.message()
                        + "); today's is used in its place", null));
        return moved(snapshot, request.current());
    }

    /** A configuration with other mapping files. */
    static Configuration withMappings(Configuration from, List<Path> mappings) {
        return combined(from, from, path -> path, mappings);
    }

    /** The folders of one configuration, and everything else of another. */
    static Configuration judgedBy(Configuration folders, Configuration current) {
        return combined(folders, current, path -> path, folders.mappings());
    }

    private static Configuration moved(Snapshot snapshot, Configuration from) {
        return combined(from, from, snapshot::place, from.mappings().stream().map(snapshot::place).toList());
    }

    private static Configuration combined(Configuration folders, Configuration rest, UnaryOperator<Path> place, List<Path> mappings) {
        return new Configuration(place.apply(folders.root()), rest.source(), folders.rules().stream().map(place).toList(),
                place.apply(folders.fixtures()), place.apply(folders.docs()), rest.docsUrl(), mappings,
                folders.exceptions().stream().map(place).toList(), folders.attack().stream().map(place).toList(), rest.fixturePolicy(),
                rest.profile(), rest.failLevel(), rest.stackVersions(), rest.checks(), rest.waivers(), rest.gates(), rest.conventions());
    }

    private static String placed(Snapshot snapshot, Key key, String value) {
        return switch (key.form()) {
            case PATH -> snapshot.place(Path.of(value)).toString();
            case PATHS -> Arrays.stream(value.split(",")).map(String::strip).filter(p -> !p.isEmpty())
                    .map(p -> snapshot.place(Path.of(p)).toString()).collect(Collectors.joining(","));
            default -> value;
        };
    }
}
