package dev.tocsin.query.esql.syntax;

import static dev.tocsin.query.esql.function.Lifecycle.GA;
import static dev.tocsin.query.esql.function.Lifecycle.PREVIEW;
import static dev.tocsin.query.esql.function.Lifecycle.REMOVED;
import static dev.tocsin.query.esql.function.Lifecycle.SNAPSHOT;
import static dev.tocsin.query.esql.syntax.CommandWord.processing;
import static dev.tocsin.query.esql.syntax.CommandWord.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All commands of the language, one line each. */
public final class CommandWords {
    /** Sources first. */
    public static final List<CommandWord> ALL = List.of(
            source("from", "8.11", GA, "Reads the events of indices.", SourceGrammar::from),
            source("row", "8.11", GA, "Makes one row of constants.", SourceGrammar::row),
            source("show", "8.11", GA, "Tells about the cluster.", SourceGrammar::show),
            source("ts", "9.2", GA, "Reads time series indices.", SourceGrammar::timeSeries),
            source("promql", "9.4", PREVIEW, "Runs a PromQL query.", null),
            source("explain", "-", SNAPSHOT, "Shows the plan of a query.", null),
            source("external", "-", SNAPSHOT, "Reads files outside the cluster.", null),
            source("meta", "8.14", REMOVED, "Listed the functions.", null),
            processing("where", "8.11", GA, "Keeps the rows for which a condition is true.", RowGrammar::where),
            processing("eval", "8.11", GA, "Computes columns.", RowGrammar::eval),
            processing("sort", "8.11", GA, "Orders the rows.", RowGrammar::sort),
            processing("limit", "8.11", GA, "Keeps the first rows, of all or of each group.", RowGrammar::limit),
            processing("sample", "8.19/9.1", PREVIEW, "Keeps a random share of the rows.", RowGrammar::sample),
            processing("stats", "8.11", GA, "Aggregates rows to groups.", StatsGrammar::stats),
            processing("inline stats", "9.2", GA, "Aggregates rows to groups and keeps the rows.", StatsGrammar::inlineStats),
            processing("change_point", "8.19/9.1", PREVIEW, "Finds where a series of numbers changes.", StatsGrammar::changePoint),
            processing("keep", "8.11", GA, "Keeps and orders columns.", ColumnGrammar::keep),
            processing("drop", "8.11", GA, "Drops columns.", ColumnGrammar::drop),
            processing("rename", "8.11", GA, "Renames columns.", ColumnGrammar::rename),
            processing("mv_expand", "8.11", GA, "Makes a row of each value of a column.", ColumnGrammar::mvExpand),
            processing("dissect", "8.11", GA, "Splits a text at delimiters into columns.", TextGrammar::dissect),
            processing("grok", "8.11", GA, "Matches a text with named regular expressions.", TextGrammar::grok),
            processing("uri_parts", "9.4", PREVIEW, "Splits a URI into columns.", TextGrammar::uriParts),
            processing("registered_domain", "9.4", PREVIEW, "Splits a host name into columns.", TextGrammar::registeredDomain),
            processing("user_agent", "9.4", PREVIEW, "Splits a user agent into columns.", TextGrammar::userAgent),
            processing("ip_location", "9.5", PREVIEW, "Adds the location of an address.", TextGrammar::ipLocation),
            processing("enrich", "8.11", GA, "Adds columns by an enrich policy.", JoinGrammar::enrich),
            processing("lookup join", "8.18/9.0", GA, "Joins a lookup index.", JoinGrammar::lookupJoin),
            processing("fork", "9.1", PREVIEW, "Runs several branches over the same rows.", JoinGrammar::fork),
            processing("fuse", "9.2", PREVIEW, "Merges the scores of branches.", ModelGrammar::fuse),
            processing("completion", "8.19/9.1", PREVIEW, "Adds a model's answer to a prompt.", ModelGrammar::completion),
            processing("rerank", "9.2", PREVIEW, "Orders rows by a model.", ModelGrammar::rerank),
            processing("mmr", "9.4", PREVIEW, "Keeps rows that differ from each other.", null),
            processing("metrics_info", "9.4", PREVIEW, "Lists the metrics of time series.", TextGrammar::metricsInfo),
            processing("ts_info", "9.4", PREVIEW, "Lists time series.", TextGrammar::timeSeriesInfo),
            processing("ts_collapse", "9.5", PREVIEW, "Merges time series.", TextGrammar::timeSeriesCollapse),
            processing("project", "8.11", REMOVED, "Was KEEP.", null),
            processing("lookup", "-", SNAPSHOT, "Joined a table.", null),
            processing("join", "-", SNAPSHOT, "Joins; only LOOKUP JOIN is released.", null),
            processing("left", "-", SNAPSHOT, "Joins; only LOOKUP JOIN is released.", null),
            processing("right", "-", SNAPSHOT, "Joins; only LOOKUP JOIN is released.", null),
            processing("full", "-", SNAPSHOT, "Joins; only LOOKUP JOIN is released.", null),
            processing("dedup", "-", SNAPSHOT, "Drops repeated rows.", null),
            processing("highlight", "-", SNAPSHOT, "Marks what a search found.", null),
            processing("rrf", "-", SNAPSHOT, "Replaced by FUSE.", null));

    private CommandWords() {
    }

    /** The command of a word in any letter case; {@code inlinestats} is {@code inline stats}. */
    public static Optional<CommandWord> named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String found = lower.equals("inlinestats") ? "inline stats" : lower;
        return ALL.stream().filter(w -> w.word().equals(found)).findFirst();
    }
}
