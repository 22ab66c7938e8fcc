package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.evaluate.RowExpression;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code COMPLETION}: the answers that the test gives for each prompt, for the first 100 rows (esql 148). */
final class CompletionCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("completion", Command.Completion.class, CompletionCommand::new);
    private static final int MOST = 100;

    private final Command.Completion command;
    private final Run run;
    private final RowExpression prompt;
    private final Map<String, String> answers;
    private final int[] columns;
    private int left = MOST;

    private CompletionCommand(Command.Completion command, Layout input, Run run) {
        this.command = command;
        this.run = run;
        Map<String, Map<String, String>> all = run.supplements().answers();
        answers = all.getOrDefault(command.inference(), all.getOrDefault("*", Map.of()));
        prompt = run.bind(command.prompt(), input);
        Layout added = Layout.ofAttributes(List.of(new Attribute(command.target(), EsqlType.KEYWORD)));
        columns = Added.columns(input, added, command.output());
    }

    @Override
    public void accept(Page page, Sink next) {
        Page asked = page.size() <= left ? page : page.select(IntStream.range(0, left).toArray());
        left -= asked.size();
        if (asked.size() > 0) {
            next.accept(Added.to(asked, columns, number -> prompt.block(asked).map(this::answer)));
        }
    }

    private Object answer(Object place) {
        if (place == null) {
            return null;
        }
        String text = MultiValue.values(place).stream().map(Object::toString).collect(Collectors.joining("\n"));
        String answer = answers.get(text);
        if (answer == null) {
            throw run.refuse("esql-completion", command.span(),
                    "no answer of the model [" + command.inference() + "] is given for the prompt \"" + text + "\"",
                    "add it to the answers of the case in cases.toml");
        }
        return answer;
    }

    @Override
    public boolean done() {
        return left == 0;
    }
}
