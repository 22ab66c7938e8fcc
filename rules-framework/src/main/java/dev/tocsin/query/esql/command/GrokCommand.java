package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.extract.GrokPattern;
import dev.tocsin.query.esql.extract.PatternException;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code GROK}: the first pattern that matches sets its columns (esql 110 to 113). */
final class GrokCommand {
    static final EsqlCommand COMMAND = EsqlCommand.of("grok", Command.Grok.class, GrokCommand::open);

    private GrokCommand() {
    }

    private static Step open(Command.Grok command, Layout input, Run run) {
        List<GrokPattern> patterns = new ArrayList<>();
        try {
            for (String pattern : command.patterns()) {
                patterns.add(GrokPattern.of(pattern));
            }
        } catch (PatternException e) {
            throw run.refuse("esql-grok-pattern", command.span(), e.getMessage(), null);
        }
        List<String> names = command.extracted().stream().map(Attribute::name).toList();
        Site site = run.site(command.span());
        return new ExtractStep(run.bind(command.input(), input), command.extracted(), command.output(), input, text -> {
            for (GrokPattern pattern : patterns) {
                List<List<String>> found = pattern.match(text);
                if (found != null) {
                    return values(names, pattern, found, run, site);
                }
            }
            return null;
        });
    }

    private static Object[] values(List<String> names, GrokPattern pattern, List<List<String>> found, Run run, Site site) {
        Object[] values = new Object[names.size()];
        Arrays.fill(values, List.of());
        int at = 0;
        for (var column : pattern.columns().entrySet()) {
            List<Object> converted = new ArrayList<>();
            for (String text : found.get(at++)) {
                try {
                    converted.add(converted(text, column.getValue()));
                } catch (NumberFormatException e) {
                    run.evaluation().warnings().add(site, EsqlException.illegal(e.getMessage()));
                }
            }
            values[names.indexOf(column.getKey())] = converted;
        }
        return values;
    }

    private static Object converted(String text, EsqlType type) {
        return switch (type) {
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            default -> text;
        };
    }
}
