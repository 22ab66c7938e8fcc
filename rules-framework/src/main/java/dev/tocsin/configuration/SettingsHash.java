package dev.tocsin.configuration;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.cache.Ingredients;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hashes all components of a configuration, so that none can be forgotten when one is added. */
final class SettingsHash {
    private SettingsHash() {
    }

    static Fingerprint of(Configuration configuration) {
        Ingredients all = Ingredients.of("configuration").text(configuration.source().name()).text(configuration.source().text());
        for (RecordComponent component : Configuration.class.getRecordComponents()) {
            Object value = value(configuration, component);
            // immutable maps have another order in every process
            all.text(component.getName()).text(String.valueOf(value instanceof Map<?, ?> map ? new TreeMap<>(map) : value));
        }
        return all.fingerprint();
    }

    /** Rules and fixtures are left out: whoever looks at them knows which of them. */
    static Fingerprint ofFiles(Configuration configuration) {
        Ingredients all = Ingredients.of("files of the configuration");
        files(configuration).forEach(path -> all.text(path.toString()).tree(path));
        return all.fingerprint();
    }

    static List<Path> files(Configuration configuration) {
        List<Path> files = new ArrayList<>();
        for (RecordComponent component : Configuration.class.getRecordComponents()) {
            if (value(configuration, component) instanceof List<?> list && !component.getName().equals("rules")) {
                for (Object element : list) {
                    if (element instanceof Path path) {
                        files.add(path);
                        if (!Files.isDirectory(path)) {
                            // value lists lie beside a file of exceptions
                            files.add(path.resolveSibling("lists"));
                        }
                    }
                }
            }
        }
        return files;
    }

    private static Object value(Configuration configuration, RecordComponent component) {
        try {
            return component.getAccessor().invoke(configuration);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of a public record can be read", e);
        }
    }
}
