package dev.tocsin.testing;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.rule.RuleLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A rules repository in a folder, for tests. */
public final class Repository {
    private final Path root;

    public Repository(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    /** Writes a file below the root. */
    public Repository file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a KQL rule; {@code more} are further lines of its table. */
    public Repository rule(String path, String name, String query, String more) {
        String id = String.format("%08x-1111-4111-8111-111111111111", name.hashCode());
        return file("rules/" + path, """
                [metadata]
                creation_date = "2026/01/01"
                updated_date = "2026/01/01"
                maturity = "production"

                [rule]
                author = ["Tocsin"]
                description = "d"
                name = "%s"
                risk_score = 21
                rule_id = "%s"
                severity = "low"
                type = "query"
                language = "kuery"
                index = ["logs-aws.cloudtrail-*"]
                query = '''
                %s
                '''
                """.formatted(name, id, query) + more);
    }

    public TestResults run() {
        return run(Selection.ALL);
    }

    public TestResults run(Selection selection) {
        Configuration configuration = Configuration.discover(root, Map.of()).orThrow();
        TestRequest request = TestRequest.of(configuration, new RuleLoader(configuration.root()).load(configuration.rules()));
        return new TestRunner(SchemaSource.of(MappingFiles.schemas(configuration).orThrow()), () -> 0).run(request.select(selection));
    }
}
