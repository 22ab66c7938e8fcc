package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.plan.Command;
import java.util.List;
import java.util.Locale;

/** All commands that can be run, one line each. */
public final class Commands {
    /** Source commands first, then by name. */
    public static final List<EsqlCommand> ALL = List.of(
            FromCommand.COMMAND,
            RowCommand.COMMAND,
            ShowCommand.COMMAND,
            CompletionCommand.COMMAND,
            DissectCommand.COMMAND,
            ProjectCommand.DROP,
            EnrichCommand.COMMAND,
            EvalCommand.COMMAND,
            ForkCommand.COMMAND,
            GrokCommand.COMMAND,
            InlineStatsCommand.COMMAND,
            ProjectCommand.KEEP,
            LimitCommand.COMMAND,
            LimitByCommand.COMMAND,
            LookupJoinCommand.COMMAND,
            MvExpandCommand.COMMAND,
            ProjectCommand.RENAME,
            SortCommand.COMMAND,
            StatsCommand.COMMAND,
            WhereCommand.COMMAND);

    private Commands() {
    }

    /** The command that runs a step of a plan. */
    static EsqlCommand of(Command command) {
        String name = name(command);
        return ALL.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** The name of a command of a plan, in lower case: {@code inline stats}. */
    static String name(Command command) {
        if (command instanceof Command.Stats stats) {
            return stats.inline() ? "inline stats" : "stats";
        } else if (command instanceof Command.Project project) {
            return project.word().toLowerCase(Locale.ROOT);
        } else if (command instanceof Command.ShowInfo) {
            return "show";
        } else if (command instanceof Command.Unrunnable unrunnable) {
            return unrunnable.word().toLowerCase(Locale.ROOT);
        } else if (command instanceof Command.LimitBy) {
            return "limit by";
        } else if (command instanceof Command.LookupJoin) {
            return "lookup join";
        } else if (command instanceof Command.MvExpand) {
            return "mv_expand";
        } else if (command instanceof Command.ChangePoint) {
            return "change_point";
        }
        return command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
