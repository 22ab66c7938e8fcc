package dev.tocsin.maven;

import dev.tocsin.comparison.Base;
import dev.tocsin.comparison.ChangeComment;
import dev.tocsin.comparison.ChangeConsole;
import dev.tocsin.comparison.ChangeFinder;
import dev.tocsin.comparison.ChangeJson;
import dev.tocsin.comparison.Changes;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.source.WholeFile;
import dev.tocsin.testing.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says what the changes since a commit do to rules and their alerts: on the console, as Markdown for a pull request (diff.md) and as
 * JSON (diff.json).
 *
 * <p>{@code mvn tocsin:diff -Dtocsin.base=origin/main}
 */
@Mojo(name = "diff", requiresProject = false, aggregator = true, threadSafe = true)
public final class DiffMojo extends BaseMojo {
    /** The commit to compare with: a branch, a tag or an id, such as {@code origin/main} or {@code HEAD~1}. */
    @Parameter(property = "tocsin.base")
    private String base;

    /** More events to run old and new rules on: files of NDJSON or folders of them, with commas between. */
    @Parameter(property = "tocsin.corpus")
    private String corpus;

    /** Whether lost alerts fail the build. */
    @Parameter(property = "tocsin.failOnLost", defaultValue = "false")
    private boolean failOnLost;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        if (base == null) {
            throw new MojoFailureException("say what to compare with: -Dtocsin.base=origin/main, or another branch, tag or commit");
        }
        Configuration configuration = repository(Map.of());
        List<Path> more = corpus == null ? List.of() : Arrays.stream(corpus.split(",")).map(String::strip).filter(p -> !p.isEmpty())
                .map(folder()::resolve).toList();
        try (Base then = lines().orFail(Base.open(base(base, configuration, Map.of())), "tocsin.base cannot be used")) {
            Changes changes = new ChangeFinder(then, configuration, new RuleLoader(configuration.root(), memory()).load(configuration.rules()),
                    Fields.of(configuration, this), more, new Selection(rule(), null)).find();
            ChangeConsole.of(changes).lines().forEach(getLog()::info);
            getLog().info("diff: " + ChangeConsole.summary(changes));
            write(changes);
            if (failOnLost && changes.lost() > 0) {
                throw new MojoFailureException(changes.lost() + (changes.lost() == 1 ? " alert is" : " alerts are") + " lost since " + base
                        + ": see diff.md; leave out tocsin.failOnLost if that is meant");
            }
        }
    }

    private void write(Changes changes) throws MojoExecutionException {
        Path output = output();
        try {
            WholeFile.write(output.resolve("diff.md"), ChangeComment.of(changes, ChangeComment.LONGEST, "diff-full.md"));
            WholeFile.write(output.resolve("diff-full.md"), ChangeComment.of(changes, Integer.MAX_VALUE, ""));
            WholeFile.write(output.resolve("diff.json"), ChangeJson.of(changes));
            getLog().info("reports: " + output.resolve("diff.md") + ", diff-full.md, diff.json");
        } catch (IOException e) {
            throw new MojoExecutionException("the reports could not be written to " + output + ": " + e.getMessage(), e);
        }
    }
}
