package dev.tocsin.maven;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.report.QueryOutput;
import dev.tocsin.source.Checked;
import dev.tocsin.workbench.QueryTrial;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs a query of any language over a file of events.
 *
 * <p>{@code mvn tocsin:query -Dtocsin.language=kuery -Dtocsin.query='user.name: bob' -Dtocsin.events=events.ndjson}
 */
@Mojo(name = "query", requiresProject = false, aggregator = true, threadSafe = true)
public final class QueryMojo extends TrialMojo {
    /** The language: kuery, lucene, eql or esql. */
    @Parameter(property = "tocsin.language", defaultValue = "kuery")
    private String language;

    /** The query. */
    @Parameter(property = "tocsin.query")
    private String query;

    /** A file with the query, instead of {@code tocsin.query}. */
    @Parameter(property = "tocsin.queryFile")
    private File queryFile;

    /** {@code table} for people, {@code json} for programs. */
    @Parameter(property = "tocsin.format", defaultValue = "table")
    private String format;

    /** The field of event categories (EQL). */
    @Parameter(property = "tocsin.eventCategoryField", defaultValue = "event.category")
    private String eventCategoryField;

    /** The field that orders events (EQL). */
    @Parameter(property = "tocsin.timestampField", defaultValue = "@timestamp")
    private String timestampField;

    /** The field that orders events of equal time (EQL). */
    @Parameter(property = "tocsin.tiebreakerField")
    private String tiebreakerField;

    /** The most results, the newest are kept; 0 for all. */
    @Parameter(property = "tocsin.size", defaultValue = "0")
    private int size;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        boolean json = switch (format) {
            case "json" -> true;
            case "table" -> false;
            default -> throw new MojoFailureException("tocsin.format is \"" + format + "\", but table or json was expected");
        };
        Checked<EventBatch> events = events();
        Checked<QueryResult> result = result(events, json);
        if (json) {
            answer(result.ok() ? QueryOutput.json(result.value()) : QueryOutput.json(result.diagnostics()));
        } else if (result.ok()) {
            answer(QueryOutput.people(result.value(), events.value()));
        }
        lines().orFail(result, "the query was refused");
    }

    /** What the query gives; a program that reads JSON is also told what is wrong with the files it named. */
    private Checked<QueryResult> result(Checked<EventBatch> events, boolean json) throws MojoExecutionException, MojoFailureException {
        if (!events.ok()) {
            return Checked.refused(events.diagnostics());
        }
        try {
            QueryTrial trial = new QueryTrial(language, text("tocsin.query", query, queryFile), schemas(),
                    new QuerySettings(eventCategoryField, timestampField, tiebreakerField, size > 0 ? size : Integer.MAX_VALUE, null));
            return trial.run(context(events.value()), events.value());
        } catch (MojoFailureException e) {
            if (json) {
                answer(QueryOutput.error(e.getMessage()));
            }
            throw e;
        }
    }
}
