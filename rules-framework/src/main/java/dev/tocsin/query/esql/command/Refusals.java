package dev.tocsin.query.esql.command;

import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.List;

/** Commands that are understood but cannot be run in process. */
public final class Refusals {
    private Refusals() {
    }

    /** One error for each command, branches included, that cannot be run. */
    public static List<Diagnostic> in(List<Command> commands, EmbeddedText text) {
        List<Diagnostic> out = new ArrayList<>();
        for (Command command : commands) {
            if (command instanceof Command.Fork fork) {
                fork.branches().forEach(branch -> out.addAll(in(branch, text)));
            } else if (command instanceof Command.Union union) {
                union.branches().forEach(branch -> out.addAll(in(branch, text)));
            } else if (cannotRun(command)) {
                out.add(of(command, text).diagnostic());
            }
        }
        return out;
    }

    static boolean cannotRun(Command command) {
        return reason(command) != null;
    }

    static QueryRunException of(Command command, EmbeddedText text) {
        return new QueryRunException(text.error("esql-not-supported", command.span(), reason(command), null));
    }

    private static String reason(Command command) {
        if (command instanceof Command.Sample) {
            return "SAMPLE is not supported: it keeps rows by chance, so no test can say what a rule with it finds";
        } else if (command instanceof Command.ChangePoint) {
            return "CHANGE_POINT is not supported: its statistics are those of the engine's machine learning library";
        } else if (command instanceof Command.Unrunnable unrunnable) {
            return unrunnable.word() + " is not supported: it is checked, but cannot be run in process";
        }
        return null;
    }
}
