package dev.tocsin.lint;

import dev.tocsin.rule.RuleFile;
import java.util.List;
import java.util.function.Supplier;

/** Gives what checks of single files find in a file: by looking, or by remembering. Thread safe. */
interface PerFile {
    /** Looks each time. */
    PerFile LOOK = (file, look) -> look.get();

    List<Finding> of(RuleFile file, Supplier<List<Finding>> look);
}
