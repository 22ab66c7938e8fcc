package dev.tocsin.maven;

import dev.tocsin.configuration.AttackFiles;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.docs.PageFolder;
import dev.tocsin.reference.Attack;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Level;
import dev.tocsin.source.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;

/** A goal that writes pages about all rules and hunts of a repository. */
abstract class PagesMojo extends RepositoryMojo {
    /** The rules and hunts of a repository, when all of its files can be used. */
    final RuleSet usable(Configuration configuration) throws MojoFailureException {
        if (rule() != null) {
            throw new MojoFailureException("the pages are those of all rules; leave out tocsin.rule");
        }
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        lines().findings(rules.diagnostics());
        if (rules.diagnostics().stream().anyMatch(d -> d.level() == Level.ERROR) || rules.files().isEmpty()) {
            throw new MojoFailureException(rules.files().isEmpty() ? "there is neither a rule nor a hunt in " + configuration.rules()
                    : "no page was written: files with errors have none");
        }
        return rules;
    }

    /** The newest version of ATT&amp;CK that a repository names. */
    final Attack newest(Configuration configuration) throws MojoFailureException {
        AttackFiles attack = AttackFiles.of(configuration);
        lines().findings(attack.problems());
        if (!attack.problems().isEmpty()) {
            throw new MojoFailureException("no page was written: a bundle of ATT&CK cannot be used");
        }
        return attack.versions().get(attack.versions().size() - 1);
    }

    /** Writes what is new or changed, and removes what an earlier run wrote and nothing stands for any more. */
    final void write(PageFolder pages) throws IOException {
        pages.kept().forEach(p -> getLog().warn(p + " has no rule any more, but was changed by hand: remove it, or keep it"));
        for (String path : pages.stale()) {
            Files.deleteIfExists(pages.folder().resolve(path));
            getLog().info("removed " + path + ", which was made of a rule that is gone");
        }
        for (Map.Entry<String, String> page : pages.written().entrySet()) {
            WholeFile.write(Path.of(pages.folder().toString(), page.getKey()), page.getValue());
        }
        getLog().info(pages.written().size() + " pages written, " + pages.unchanged() + " unchanged: " + pages.folder());
    }
}
