package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.extract.DissectPattern;
import dev.tocsin.query.esql.extract.PatternException;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import java.util.List;

/** {@code DISSECT} (esql 107 to 109). */
final class DissectCommand {
    static final EsqlCommand COMMAND = EsqlCommand.of("dissect", Command.Dissect.class, DissectCommand::open);

    private DissectCommand() {
    }

    private static Step open(Command.Dissect command, Layout input, Run run) {
        try {
            DissectPattern pattern = DissectPattern.of(command.pattern(), command.appendSeparator());
            int[] order = command.extracted().stream().map(Attribute::name).mapToInt(pattern.names()::indexOf).toArray();
            return new ExtractStep(run.bind(command.input(), input), command.extracted(), command.output(), input, text -> {
                String[] found = pattern.match(text);
                if (found == null) {
                    return null;
                }
                Object[] values = new Object[order.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = found[order[i]] == null ? List.of() : List.of(found[order[i]]);
                }
                return values;
            });
        } catch (PatternException e) {
            throw run.refuse("esql-dissect-pattern", command.span(), e.getMessage(), null);
        }
    }
}
