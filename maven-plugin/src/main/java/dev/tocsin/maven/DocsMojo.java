package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.docs.PageFolder;
import dev.tocsin.docs.Pages;
import dev.tocsin.report.ReportFile;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a page of Markdown for every rule and hunt, an index, layers for the ATT&amp;CK Navigator and a coverage badge. */
@Mojo(name = "docs", requiresProject = false, aggregator = true, threadSafe = true)
public final class DocsMojo extends RepositoryMojo {
    /** Folder of the pages. */
    @Parameter(property = "tocsin.docs")
    private String docs;

    /** Writes nothing and fails, with the difference, when a page is not what it would be made. */
    @Parameter(property = "tocsin.check", defaultValue = "false")
    private boolean check;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        if (rule() != null) {
            throw new MojoFailureException("tocsin:docs makes the pages of all rules; leave out tocsin.rule");
        }
        Map<Key, String> parameters = new HashMap<>();
        parameters.put(Key.DOCS, docs == null ? null : folder().resolve(docs).normalize().toString());
        Configuration configuration = repository(parameters);
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        lines().findings(rules.diagnostics());
        if (rules.diagnostics().stream().anyMatch(d -> d.level() == Level.ERROR) || rules.files().isEmpty()) {
            throw new MojoFailureException(rules.files().isEmpty() ? "there is neither a rule nor a hunt in " + configuration.rules()
                    : "no page was written: files with errors have none");
        }
        try {
            PageFolder pages = PageFolder.compare(configuration.docs(), Pages.of(rules, configuration.docs()));
            pages.kept().forEach(p -> getLog().warn(p + " has no rule any more, but was changed by hand: remove it, or keep it"));
            if (check) {
                check(pages);
            } else {
                write(pages);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("the pages in " + configuration.docs() + " failed: " + e, e);
        }
    }

    private void check(PageFolder pages) throws MojoFailureException {
        if (!pages.upToDate()) {
            lines().errors(pages.differences());
            throw new MojoFailureException("the pages in " + pages.folder() + " are not up to date; run tocsin:docs to fix");
        }
        getLog().info(pages.unchanged() + " pages are up to date");
    }

    private void write(PageFolder pages) throws IOException {
        for (String path : pages.stale()) {
            Files.deleteIfExists(pages.folder().resolve(path));
            getLog().info("removed " + path + ", which was made of a rule that is gone");
        }
        for (Map.Entry<String, String> page : pages.written().entrySet()) {
            ReportFile.write(Path.of(pages.folder().toString(), page.getKey()), page.getValue());
        }
        getLog().info(pages.written().size() + " pages written, " + pages.unchanged() + " unchanged: " + pages.folder());
    }
}
