package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.syntax.CommandSyntax;

import java.util.ArrayList;
import java.util.List;

/** One pipeline on its way from tree to plan: the commands so far, and the columns after them. */
final class Pipeline {
    private final Surroundings around;
    private final List<Command> commands = new ArrayList<>();
    /** The words of the commands so far, those around a branch included. */
    private final List<String> words;
    private Columns columns;

    /** A pipeline that starts with a source command. */
    Pipeline(Surroundings around) {
        this(around, Columns.of(List.of(), Rest.NONE), List.of());
    }

    private Pipeline(Surroundings around, Columns columns, List<String> words) {
        this.around = around;
        this.columns = columns;
        this.words = new ArrayList<>(words);
    }

    /** A branch that goes on from here. */
    Pipeline branch() {
        return new Pipeline(around, columns, words);
    }

    Surroundings around() {
        return around;
    }

    Columns columns() {
        return columns;
    }

    List<String> words() {
        return words;
    }

    List<Command> commands() {
        return List.copyOf(commands);
    }

    ExpressionAnalyser expressions() {
        return new ExpressionAnalyser(around, columns, null);
    }

    /** The columns that the next command reads. */
    List<Attribute> input() {
        return columns.list();
    }

    /** Takes the next command, after which there are these columns. */
    void add(String word, Command command, Columns after) {
        words.add(word);
        commands.add(command);
        columns = after;
    }

    /** Resolves commands in order. */
    Pipeline read(List<CommandSyntax> syntax) {
        for (CommandSyntax command : syntax) {
            CommandAnalyser.read(this, command);
        }
        return this;
    }
}
