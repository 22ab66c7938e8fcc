package dev.tocsin.testing;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.util.List;

/** Binds what a case is about to what it gives. */
sealed interface Setup permits RuleSetup, HuntSetup {
    /** The patterns of the indices that are read; empty for any index. */
    List<String> indices();

    /** The bound rule or query with warnings, or all errors. */
    Checked<Trial> bind(CaseMaterial material);

    /** What the case gives in vain. */
    List<Diagnostic> misplaced(CaseSpec spec);
}
