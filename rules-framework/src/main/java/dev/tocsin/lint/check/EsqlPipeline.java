package dev.tocsin.lint.check;

import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryFacts.Mention;
import dev.tocsin.rule.RuleType;
import java.util.List;
import java.util.Optional;

/** The commands of an ES|QL rule that tell whether an alert can be traced to its event. */
record EsqlPipeline(List<Mention> commands, List<Mention> columns) {
    /** What makes an alert the alert of one event: without them Kibana cannot tell events apart. */
    static final List<String> IDENTITY = List.of("_id", "_version", "_index");

    /** The pipeline of an ES|QL rule that reads indices; empty for any other rule. */
    static Optional<EsqlPipeline> of(RuleSubject subject) {
        Optional<QueryFacts> facts = subject.rule().type() instanceof RuleType.Esql ? subject.facts() : Optional.empty();
        return facts.map(f -> new EsqlPipeline(f.commands(), f.columns())).filter(p -> !p.named("from").isEmpty());
    }

    /** Whether rows are groups, not events. */
    boolean aggregates() {
        return !named("stats").isEmpty();
    }

    /** The commands of a word. */
    List<Mention> named(String word) {
        return commands.stream().filter(c -> c.name().equals(word)).toList();
    }

    /** Which of the columns that identify an event a command does not name, by themselves or by a pattern. */
    List<String> lacking(Mention command) {
        return IDENTITY.stream().filter(i -> columns.stream().filter(c -> within(c, command)).noneMatch(c -> fits(c.name(), i)))
                .toList();
    }

    /** Whether a name or pattern is that of a column. */
    static boolean fits(String pattern, String column) {
        return java.util.regex.Pattern.matches(java.util.regex.Pattern.quote(pattern).replace("*", "\\E.*\\Q"), column);
    }

    /** Whether a column is named in a command. */
    static boolean within(Mention column, Mention command) {
        return command.span().start() <= column.span().start() && column.span().end() <= command.span().end();
    }
}
