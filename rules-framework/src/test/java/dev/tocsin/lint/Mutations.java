package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes files violate checks, and looks which checks notice. */
final class Mutations {
    private static final Schemas SCHEMAS = Schemas.standard();
    /** What the table says of every check. */
    private static final Mutation ALWAYS = all().stream().filter(m -> m.check().equals("*")).findFirst().orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final Path scratch;
    private final Map<String, Map<String, Long>> before = new HashMap<>();
    private int count;

    /** @param scratch a folder that may be filled */
    Mutations(Path scratch) {
        this.scratch = scratch;
    }

    /** The lines of the table. */
    static List<Mutation> all() {
        try (InputStream in = Mutations.class.getResourceAsStream("mutations.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(Mutation::of).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** How many of some files could be changed; each must be flagged by the check, and by no unrelated one. */
    int flagged(Mutation mutation, List<RuleFile> files, int most) throws IOException {
        int made = 0;
        for (RuleFile file : files) {
            Optional<Map<String, byte[]>> mutated = made == most ? Optional.empty() : mutation.apply(file);
            if (mutated.isEmpty() || before(file).containsKey(mutation.check())) {
                continue;
            }
            made++;
            List<String> more = new ArrayList<>();
            long copies = mutated.get().keySet().stream().filter(f -> f.startsWith("rules/") && f.endsWith("/" + file.path()
                    .substring(file.path().lastIndexOf('/') + 1))).count();
            lint(mutated.get()).forEach((id, times) -> {
                if (times > Math.max(1, copies) * before(file).getOrDefault(id, 0L)) {
                    more.add(id);
                }
            });
            assertThat(more).as("%s in %s by %s", mutation.check(), file, mutation.edits()).contains(mutation.check());
            more.removeIf(id -> !id.equals(mutation.check()) && (mutation.related().contains(id) || ALWAYS.related().contains(id)));
            assertThat(more).as("%s in %s by %s", mutation.check(), file, mutation.edits()).containsExactly(mutation.check());
        }
        return made;
    }

    private Map<String, Long> before(RuleFile file) {
        return before.computeIfAbsent(file.source().name(), name -> {
            try {
                return lint(Map.of("rules/" + file.path(), file.source().text().getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private Map<String, Long> lint(Map<String, byte[]> files) throws IOException {
        Path root = scratch.resolve("r" + count++);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            String link = new String(file.getValue(), StandardCharsets.UTF_8).strip();
            if (link.startsWith("-> ")) {
                Files.createSymbolicLink(path, root.resolve(link.substring(3)));
            } else {
                Files.write(path, file.getValue());
            }
        }
        boolean chosen = files.containsKey("tocsin.toml");
        Configuration configuration = Configuration.discover(root, chosen ? Map.of(Key.PROFILE, "elastic")
                : Map.of(Key.PROFILE, "elastic", Key.FIXTURE_POLICY, "optional")).orThrow();
        Linter linter = new Linter(configuration, SCHEMAS::forIndices, TODAY);
        return linter.lint(new RuleLoader(root).load(configuration.rules())).diagnostics().stream()
                .collect(Collectors.groupingBy(d -> d.id(), TreeMap::new, Collectors.counting()));
    }
}
