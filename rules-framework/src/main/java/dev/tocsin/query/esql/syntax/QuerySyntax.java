package dev.tocsin.query.esql.syntax;

import java.util.List;

/**
 * A query as written.
 *
 * @param settings what {@code SET} says
 * @param commands the source and what follows it; never empty
 */
public record QuerySyntax(List<Setting> settings, List<CommandSyntax> commands) {
    /** Copies the lists. */
    public QuerySyntax {
        settings = List.copyOf(settings);
        commands = List.copyOf(commands);
    }

    /** One setting. */
    public record Setting(Name name, Term.Literal value) {
    }
}
