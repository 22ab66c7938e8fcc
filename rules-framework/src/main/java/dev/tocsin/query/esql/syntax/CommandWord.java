package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.function.Lifecycle;

import java.util.Locale;

/**
 * A command of the language.
 *
 * @param word its word in lower case; {@code inline stats} and {@code lookup join} are two
 * @param since the first stack version that has it
 * @param lifecycle how finished the engine calls it
 * @param source whether it starts a query
 * @param summary one sentence: what it does
 * @param grammar reads what follows the word; null for a command that only other versions have
 */
public record CommandWord(
        String word, String since, Lifecycle lifecycle, boolean source, String summary, Grammar grammar) {
    /** Reads a command. */
    interface Grammar {
        /** The command; its word, which starts at {@code start}, is read already. */
        CommandSyntax read(Reader in, int start);
    }

    static CommandWord source(String word, String since, Lifecycle lifecycle, String summary, Grammar grammar) {
        return new CommandWord(word, since, lifecycle, true, summary, grammar);
    }

    static CommandWord processing(String word, String since, Lifecycle lifecycle, String summary, Grammar grammar) {
        return new CommandWord(word, since, lifecycle, false, summary, grammar);
    }

    /** As people write it. */
    public String title() {
        return word.toUpperCase(Locale.ROOT);
    }
}
