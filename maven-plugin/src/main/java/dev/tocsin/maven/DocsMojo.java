package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.docs.PageFolder;
import dev.tocsin.docs.Pages;
import dev.tocsin.rule.RuleSet;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a page of Markdown for every rule and hunt, an index, layers for the ATT&amp;CK Navigator and a coverage badge. */
@Mojo(name = "docs", requiresProject = false, aggregator = true, threadSafe = true)
public final class DocsMojo extends PagesMojo {
    /** Folder of the pages. */
    @Parameter(property = "tocsin.docs")
    private String docs;

    /** Writes nothing and fails, with the difference, when a page is not what it would be made. */
    @Parameter(property = "tocsin.check", defaultValue = "false")
    private boolean check;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Map<Key, String> parameters = new HashMap<>();
        parameters.put(Key.DOCS, docs == null ? null : folder().resolve(docs).normalize().toString());
        Configuration configuration = repository(parameters);
        RuleSet rules = usable(configuration);
        try {
            PageFolder pages = PageFolder.compare(configuration.docs(), Pages.of(rules, configuration.docs(), newest(configuration)));
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
        pages.kept().forEach(p -> getLog().warn(p + " has no rule any more, but was changed by hand: remove it, or keep it"));
        if (!pages.upToDate()) {
            lines().errors(pages.differences());
            throw new MojoFailureException("the pages in " + pages.folder() + " are not up to date; run tocsin:docs to fix");
        }
        getLog().info(pages.unchanged() + " pages are up to date");
    }
}
