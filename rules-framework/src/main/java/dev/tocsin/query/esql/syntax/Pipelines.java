package dev.tocsin.query.esql.syntax;

import java.util.List;

/** Reads pipelines inside commands. */
interface Pipelines {
    /**
     * The commands up to the closing bracket, which is not taken.
     *
     * @param source whether the first is a source command
     */
    List<CommandSyntax> inside(boolean source);
}
