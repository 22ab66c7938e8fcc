package dev.tocsin.lint;

import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.toml.TomlTable;

/**
 * A file that is looked at.
 *
 * @param file the file as it was read
 * @param context what else there is
 */
public record FileSubject(RuleFile file, LintContext context) {
    /** The file as a tree. */
    public TomlTable table() {
        return file.document().table();
    }
}
