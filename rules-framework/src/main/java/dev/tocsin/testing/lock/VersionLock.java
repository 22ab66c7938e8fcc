package dev.tocsin.testing.lock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.cache.Ingredients;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Versions that a file keeps beside the rules, in the form of the public repository: an object with, for each id, {@code rule_name},
 * {@code sha256}, {@code type}, {@code version} and perhaps {@code min_stack_version}, {@code previous} and more, which is kept.
 *
 * <p>The hashes that it writes are Tocsin's own; they tell whether a rule changed, and do not equal those of other tools.
 */
public final class VersionLock {
    private static final String ID = "version-lock";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Map<String, ObjectNode> rules;

    private VersionLock(Map<String, ObjectNode> rules) {
        this.rules = rules;
    }

    /** Keeps nothing. */
    static VersionLock none() {
        return new VersionLock(new TreeMap<>());
    }

    /** Reads a file; one that does not exist has no entry. */
    public static Checked<VersionLock> read(Path file, String shown) {
        if (!Files.exists(file)) {
            return Checked.of(none());
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            JsonNode all = MAPPER.readTree(text);
            Map<String, ObjectNode> rules = new TreeMap<>();
            if (!all.isObject()) {
                return refused(shown, "expected an object with the ids of rules");
            }
            for (Map.Entry<String, JsonNode> one : all.properties()) {
                if (!(one.getValue() instanceof ObjectNode rule) || !rule.path("version").isIntegralNumber() || rule.path("version").asLong() < 1) {
                    return refused(shown, one.getKey() + " has no version, which should be a whole number from 1");
                }
                rules.put(one.getKey(), rule);
            }
            return Checked.of(new VersionLock(rules));
        } catch (JsonProcessingException e) {
            return refused(shown, "it is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return refused(shown, "it cannot be read: " + e.getMessage());
        }
    }

    /** The version of a rule. */
    Optional<Long> version(String id) {
        return Optional.ofNullable(rules.get(id)).map(rule -> rule.path("version").asLong());
    }

    /** The entries with the versions of this file where the rules have none. */
    Lock applied(Lock lock) {
        return new Lock(lock.entries().stream().map(entry -> managed(entry) ? version(entry.id())
                .map(version -> new Entry(entry.identity().version(version), entry.alerts(), entry.untried())).orElse(entry) : entry).toList(),
                lock.fixtures());
    }

    /** The ids of the rules whose versions it keeps. */
    Set<String> managed(Lock lock) {
        Set<String> out = new HashSet<>();
        lock.entries().stream().filter(VersionLock::managed).forEach(entry -> out.add(entry.id()));
        return out;
    }

    /**
     * The same with the rules of a lock: a new one has version 1, one that changed the next.
     *
     * @param locked what was locked before
     */
    VersionLock raised(Lock locked, Lock now) {
        Map<String, ObjectNode> out = new TreeMap<>();
        rules.forEach((id, rule) -> out.put(id, rule.deepCopy()));
        for (Entry entry : now.entries()) {
            if (!entry.identity().type().equals("hunt")) {
                ObjectNode rule = out.computeIfAbsent(entry.id(), id -> MAPPER.createObjectNode());
                long before = rule.path("version").asLong(0);
                List<Entry> old = locked.of(entry.id());
                boolean same = before > 0 && (old.isEmpty() || old.stream().anyMatch(one -> unchanged(one.identity(), entry.identity())));
                rule.put("rule_name", entry.identity().name());
                rule.put("sha256", hash(entry.identity()));
                rule.put("type", entry.identity().type());
                rule.put("version", managed(entry) ? same ? before : before + 1 : entry.identity().version().orElseThrow());
            }
        }
        return new VersionLock(out);
    }

    /** The file: keys sorted, two blanks of indentation, ended by a line feed. */
    String text() {
        ObjectNode all = MAPPER.createObjectNode();
        rules.forEach((id, rule) -> all.set(id, sorted(rule)));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean managed(Entry entry) {
        return !entry.identity().type().equals("hunt") && entry.identity().version().isEmpty();
    }

    private static boolean unchanged(Identity old, Identity now) {
        return old.behaviour().equals(now.behaviour()) && old.metadata().equals(now.metadata());
    }

    private static String hash(Identity identity) {
        return Ingredients.of("version").text(identity.behaviour().toString()).text(identity.metadata().toString()).fingerprint().hex();
    }

    private static JsonNode sorted(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        Map<String, JsonNode> fields = new TreeMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
        ObjectNode out = MAPPER.createObjectNode();
        fields.forEach(out::set);
        return out;
    }

    private static Checked<VersionLock> refused(String shown, String message) {
        return Checked.refused(List.of(new Diagnostic(Level.ERROR, ID, new SourceText(shown, ""), Span.at(0), message,
                "mend it, or leave out versionLock in tocsin.toml")));
    }
}
