package dev.tocsin.lint.check;

import dev.tocsin.rule.Rule;

/** Names and folders of rule files. */
final class FileNames {
    private FileNames() {
    }

    /** The name without its folders. */
    static String of(Rule rule) {
        return rule.path().substring(rule.path().lastIndexOf('/') + 1);
    }

    /** The name of the folder that the file lies in; empty for none. */
    static String folder(Rule rule) {
        String[] parts = rule.source().name().split("/");
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }
}
