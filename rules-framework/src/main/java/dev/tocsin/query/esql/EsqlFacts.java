package dev.tocsin.query.esql;

import dev.tocsin.query.Clause;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryFacts.Mention;
import dev.tocsin.query.esql.extract.DissectPattern;
import dev.tocsin.query.esql.extract.GrokPattern;
import dev.tocsin.query.esql.extract.PatternException;
import dev.tocsin.query.esql.syntax.CommandSyntax;
import dev.tocsin.query.esql.syntax.FieldSyntax;
import dev.tocsin.query.esql.syntax.Name;
import dev.tocsin.query.esql.syntax.NamePattern;
import dev.tocsin.query.esql.syntax.QuerySyntax;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects what a query speaks of; columns that the query itself makes are no fields. */
final class EsqlFacts {
    private final EmbeddedText text;
    private final ExpressionFacts expressions;
    private final Set<String> made = new HashSet<>();
    /** Whether a join or an enrichment may have put other values into any column. */
    private boolean unsure;
    private final List<Mention> commands = new ArrayList<>();
    private final List<Mention> indices = new ArrayList<>();
    private final List<Mention> resources = new ArrayList<>();
    private final List<Mention> columns = new ArrayList<>();
    private final List<Clause> conditions = new ArrayList<>();

    EsqlFacts(EmbeddedText text) {
        this.text = text;
        this.expressions = new ExpressionFacts(text, made);
    }

    QueryFacts of(QuerySyntax query) {
        query.commands().forEach(this::command);
        return new QueryFacts(expressions.fields(), expressions.functions(), commands, indices, resources, columns,
                conditions);
    }

    private void command(CommandSyntax command) {
        String word = word(command);
        commands.add(new Mention(word, command.span()));
        if (command instanceof CommandSyntax.From from) {
            from.indices().forEach(i -> indices.add(new Mention(i.text(), i.span())));
            from.metadata().forEach(m -> {
                made.add(m.text());
                columns.add(new Mention(m.text(), m.span()));
            });
            from.subqueries().forEach(s -> s.forEach(this::command));
        } else if (command instanceof CommandSyntax.Row row) {
            row.fields().forEach(this::field);
        } else if (command instanceof CommandSyntax.Where where) {
            expressions.term(where.condition());
            conditions.add(new EsqlClauses(text.text(), made, unsure).of(where.condition()));
        } else if (command instanceof CommandSyntax.Eval eval) {
            eval.fields().forEach(this::field);
        } else if (command instanceof CommandSyntax.Stats stats) {
            stats(stats);
        } else if (command instanceof CommandSyntax.Keep keep) {
            names(keep.names(), word);
        } else if (command instanceof CommandSyntax.Drop drop) {
            names(drop.names(), word);
        } else if (command instanceof CommandSyntax.Rename rename) {
            rename.renamings().forEach(r -> {
                expressions.name(r.from().text(), r.from().span(), word);
                made.add(r.to().text());
            });
        } else if (command instanceof CommandSyntax.Sort sort) {
            sort.keys().forEach(k -> expressions.term(k.value()));
        } else if (command instanceof CommandSyntax.Limit limit) {
            limit.by().forEach(expressions::term);
        } else if (command instanceof CommandSyntax.MvExpand expand) {
            expressions.name(expand.column().text(), expand.column().span(), word);
        } else {
            other(command, word);
        }
    }

    private void other(CommandSyntax command, String word) {
        if (command instanceof CommandSyntax.Dissect dissect) {
            expressions.term(dissect.input());
            made.addAll(columns(dissect));
        } else if (command instanceof CommandSyntax.Grok grok) {
            expressions.term(grok.input());
            grok.patterns().forEach(p -> made.addAll(columns(p)));
        } else if (command instanceof CommandSyntax.Enrich enrich) {
            unsure = true;
            resources.add(new Mention(enrich.policy().text(), enrich.policy().span()));
            if (enrich.on() != null) {
                expressions.name(enrich.on().text(), enrich.on().span(), word);
            }
            enrich.with().forEach(w -> made.add(w.target().text()));
        } else if (command instanceof CommandSyntax.LookupJoin join) {
            unsure = true;
            resources.add(new Mention(join.index().text(), join.index().span()));
            join.on().forEach(expressions::term);
        } else if (command instanceof CommandSyntax.Fork fork) {
            fork.branches().forEach(b -> b.forEach(this::command));
            made.add("_fork");
        } else if (command instanceof CommandSyntax.Completion completion) {
            expressions.term(completion.prompt());
            resources.add(new Mention(completion.inference().text(), completion.inference().span()));
            made.add(completion.target() == null ? "completion" : completion.target().text());
        } else if (command instanceof CommandSyntax.Rerank rerank) {
            rerank.fields().forEach(f -> expressions.term(f.value()));
            resources.add(new Mention(rerank.inference().text(), rerank.inference().span()));
        } else if (command instanceof CommandSyntax.ChangePoint change) {
            expressions.name(change.value().text(), change.value().span(), word);
            if (change.key() != null) {
                expressions.name(change.key().text(), change.key().span(), word);
            }
            made.add(change.type() == null ? "type" : change.type().text());
            made.add(change.probability() == null ? "pvalue" : change.probability().text());
        } else if (command instanceof CommandSyntax.Parts parts) {
            expressions.term(parts.input());
            expressions.madeUnder(parts.prefix().text());
        }
    }

    private void stats(CommandSyntax.Stats stats) {
        stats.by().forEach(this::field);
        for (FieldSyntax item : stats.aggregates()) {
            if (item.filter() != null) {
                expressions.term(item.filter());
            }
            expressions.term(item.value());
        }
        stats.aggregates().forEach(item -> made.add(item.name()));
    }

    private void names(List<NamePattern> names, String word) {
        for (NamePattern name : names) {
            expressions.name(name.name(), name.span(), word);
            columns.add(new Mention(name.name(), name.span()));
        }
    }

    private void field(FieldSyntax field) {
        expressions.term(field.value());
        if (field.target() != null) {
            made.add(field.name());
        }
    }

    private static List<String> columns(CommandSyntax.Dissect dissect) {
        try {
            return DissectPattern.of(dissect.pattern().text(), dissect.appendSeparator()).names();
        } catch (PatternException e) {
            return List.of(); // compiling reports it
        }
    }

    private static Set<String> columns(Name pattern) {
        try {
            return GrokPattern.columns(pattern.text()).keySet();
        } catch (PatternException e) {
            return Set.of(); // compiling reports it
        }
    }

    private String word(CommandSyntax command) {
        if (command instanceof CommandSyntax.LookupJoin) {
            return "lookup join";
        }
        boolean inline = command instanceof CommandSyntax.Stats stats && stats.inline();
        Span span = command.span();
        return inline ? "inline stats" : span.of(text.text()).split("[^\\w]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
