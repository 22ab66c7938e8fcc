package dev.tocsin.query.esql.plan;

import java.time.ZoneId;
import java.util.List;

/**
 * A query, ready to run.
 *
 * @param commands the source and what follows it
 * @param zone what {@code SET time_zone} says, else UTC
 * @param warnings what the engine warns of before it runs, in its words (esql 50)
 */
public record Plan(List<Command> commands, ZoneId zone, List<String> warnings) {
    /** Copies the lists. */
    public Plan {
        commands = List.copyOf(commands);
        warnings = List.copyOf(warnings);
    }

    /** The columns of the result. */
    public List<Attribute> output() {
        return commands.get(commands.size() - 1).output();
    }
}
