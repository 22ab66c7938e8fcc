package dev.tocsin.maven;

import dev.tocsin.comparison.BaseRequest;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that can look at a commit beside the working tree. */
abstract class BaseMojo extends RepositoryMojo {
    /** Whether a commit stands for where the checked out branch left it, as for pull requests, and not for itself. */
    @Parameter(property = "tocsin.mergeBase", defaultValue = "true")
    private boolean mergeBase;

    /** A commit to compare with, read with this goal's parameters. */
    final BaseRequest base(String ref, Configuration current, Map<Key, String> more) {
        return new BaseRequest(folder(), ref, mergeBase, current, parameters(more));
    }
}
