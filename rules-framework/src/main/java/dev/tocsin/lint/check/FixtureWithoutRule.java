package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.value.Suggestions;
import dev.tocsin.source.ShownPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Fixtures belong to a rule. */
final class FixtureWithoutRule implements Check.OfSet {
    @Override
    public About about() {
        return About.error("fixture-without-rule", "every folder of fixtures has the path of a rule")
                .why("""
                        The folder of a rule that was renamed or moved stays behind, and its cases are not run any more.""")
                .bad(Example.rule("").andFile("fixtures/exmaple/fires/stop.ndjson", "{}"))
                .good(Example.rule("").andFile("fixtures/example/fires/stop.ndjson", "{}"));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Set<String> known = new TreeSet<>();
        context.rules().files().forEach(f -> known.add(FixtureFolders.of(f.path())));
        Path fixtures = context.configuration().fixtures();
        for (Path folder : FixtureFolders.below(fixtures)) {
            String name = fixtures.relativize(folder).toString().replace('\\', '/');
            if (!known.contains(name)) {
                List<String> near = Suggestions.nearest(name, known, 1);
                findings.add(new SourceText(ShownPath.below(context.configuration().root(), folder), ""), Span.at(0),
                        "no rule has the path " + name + ".toml", near.isEmpty() ? "remove the folder, or give it the path of its rule"
                                : "rename it to " + near.get(0));
            }
        }
    }
}
