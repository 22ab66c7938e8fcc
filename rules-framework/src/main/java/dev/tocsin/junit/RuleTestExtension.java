package dev.tocsin.junit;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.TestRunner;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;

/** Finds the cases of a {@link RuleTest} and runs them. */
final class RuleTestExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), RuleTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        RuleTest asked = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), RuleTest.class).orElseThrow();
        Configuration configuration = configuration(asked);
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        Selection selection = new Selection(orNull(asked.rule()), orNull(asked.testCase()));
        TestRequest request = TestRequest.of(configuration, rules).select(selection);
        SchemaSource schemas = SchemaSource.of(orFail(MappingFiles.schemas(configuration)));
        TestResults results = new TestRunner(schemas, () -> 0).run(request);
        if (!results.problems().isEmpty()) {
            throw new AssertionFailedError(String.join("\n", results.problems()));
        }
        Map<String, RuleFile> files = rules.files().stream()
                .collect(Collectors.toMap(file -> file.source().name(), Function.identity(), (a, b) -> a));
        return results.verdicts().stream()
                .map(verdict -> new RuleTestInvocation(verdict, files.get(verdict.testCase().subject().path())));
    }

    private static Configuration configuration(RuleTest asked) {
        Map<Key, String> overrides = new HashMap<>();
        if (asked.rules().length > 0) {
            overrides.put(Key.RULES, String.join(",", asked.rules()));
        }
        if (!asked.fixtures().isEmpty()) {
            overrides.put(Key.FIXTURES, asked.fixtures());
        }
        return orFail(Configuration.discover(Path.of(asked.repository()), overrides));
    }

    private static <T> T orFail(Checked<T> found) {
        if (!found.ok()) {
            throw new AssertionFailedError(found.errors().stream().map(Diagnostic::rendered).collect(Collectors.joining("\n")));
        }
        return found.value();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
