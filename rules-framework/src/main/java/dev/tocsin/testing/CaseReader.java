package dev.tocsin.testing;

import dev.tocsin.detect.Document;
import dev.tocsin.detect.TomlJson;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one {@code [[case]]} of a cases file. */
final class CaseReader {
    static final Set<String> KEYS = CasesShape.names(CasesShape.CASE);
    private static final Set<String> RUN_KEYS = CasesShape.names(CasesShape.RUN);
    private static final Set<String> RUNS_KEYS = CasesShape.names(CasesShape.RUNS);
    private final SourceText source;
    private final List<Diagnostic> errors;
    private final CaseTable table;

    CaseReader(SourceText source, TomlTable table, List<Diagnostic> errors) {
        this.source = source;
        this.errors = errors;
        this.table = new CaseTable(source, table, errors);
    }

    /** The case, with what could be read of it; errors are noted. */
    CaseSpec read() {
        table.refuseUnknown(KEYS, "a case");
        String name = table.text("name");
        if (name == null || name.isBlank()) {
            table.error("name", "a case needs a name that says what happens", "name = \"the first login of a new user\"");
        }
        List<EventSource> events = table.events("events");
        if (events.isEmpty()) {
            table.error("events", "a case needs events", "events = \"FILE.ndjson\", or tables or strings of JSON");
        }
        String skip = table.text("skip");
        if (skip != null && skip.isBlank()) {
            table.error("skip", "skip should say why the case is not run", null);
        }
        Long query = table.count("query");
        if (query != null && query == 0) {
            table.error("query", "queries are numbered from 1", null);
        }
        refuseEmpty("runs", "so nothing would be run");
        refuseEmpty("run", "so nothing would be run");
        refuseEmpty("expect", "so it describes no alert");
        refuseEmpty("history", "so it could be left out");
        List<Expectation.OneRun> described = describedRuns();
        return new CaseSpec(name == null ? "case" : name, table.place("name"), events, table.events("history"),
                table.instant("now"), runs(described),
                new NeededReader(source, table, errors).read(), query, expectation(described), skip);
    }

    private void refuseEmpty(String key, String why) {
        if (table.isEmptyList(key)) {
            table.error(key, key + " is empty, " + why, null);
        }
    }

    private Expectation expectation(List<Expectation.OneRun> described) {
        if (!described.isEmpty()) {
            for (String key : List.of("alerts", "rows", "silent", "expect", "now", "runs")) {
                if (table.has(key)) {
                    table.error(key, key + " cannot stand beside run, which says it for each run", null);
                }
            }
            return new Expectation.OfRuns(described);
        }
        return expectation(table, false, "alerts", "rows");
    }

    /**
     * What one table expects, by the keys silent, expect and those for a number.
     *
     * @param run whether it is one run of several, in which alerts of earlier runs may be described as well
     */
    private Expectation expectation(CaseTable at, boolean run, String... numbers) {
        List<ExpectedFields> fields = fields(at);
        String what = run ? "run" : "case";
        Long count = null;
        for (String key : numbers) {
            Long number = at.count(key);
            if (number != null && count != null) {
                at.error(key, key + " cannot stand beside " + numbers[0], null);
            }
            count = number == null ? count : number;
        }
        boolean silent = at.flag("silent");
        if (silent && (count != null && count > 0 || !fields.isEmpty())) {
            at.error("silent", "a silent " + what + " cannot expect alerts", "remove silent, or what it expects");
        }
        if (!silent && count == null && fields.isEmpty()) {
            at.error(run ? "at" : "name", "the " + what + " expects nothing, so it could not fail",
                    "add silent = true, alerts = 1 or an [[case." + (run ? "run." : "") + "expect]] table");
        }
        long described = fields.stream().filter(expected -> !expected.ofSequencePart()).count();
        if (!run && count != null && count < described) {
            at.error("expect", described + (described == 1 ? " expected alert is" : " expected alerts are")
                    + " described, but only " + count + " may come", null);
        }
        if (silent || count != null && count == 0 && fields.isEmpty()) {
            return new Expectation.Silent();
        }
        return new Expectation.Exactly(count == null ? described : count, fields);
    }

    private List<ExpectedFields> fields(CaseTable at) {
        List<ExpectedFields> out = new ArrayList<>();
        for (TomlTable fields : at.tables("expect")) {
            if (fields.isEmpty()) {
                at.error(fields.span(), "this table expects no field, so it could not fail", null);
            }
            out.add(new ExpectedFields(Document.of(TomlJson.object(fields))));
        }
        return out;
    }

    private List<Expectation.OneRun> describedRuns() {
        List<Expectation.OneRun> out = new ArrayList<>();
        for (TomlTable run : table.tables("run")) {
            CaseTable inner = new CaseTable(source, run, errors);
            inner.refuseUnknown(RUN_KEYS, "a run");
            Instant at = inner.instant("at");
            if (!inner.has("at")) {
                inner.error("at", "a run needs its time", "at = \"2026-01-31T12:00:00Z\"");
            }
            Expectation expected = expectation(inner, true, "alerts");
            if (at != null) {
                if (!out.isEmpty() && !at.isAfter(out.get(out.size() - 1).at())) {
                    inner.error("at", "runs are listed in the order of their times", null);
                }
                out.add(new Expectation.OneRun(at, expected instanceof Expectation.Exactly exactly ? exactly
                        : new Expectation.Exactly(0, List.of()), closed(inner), inner.place("at")));
            }
        }
        return out;
    }

    /** The alerts that an analyst closes after a run: all of them, or those that have some fields. */
    private static List<ExpectedFields> closed(CaseTable run) {
        if (run.isFlag("close")) {
            return run.flag("close") ? List.of(new ExpectedFields(Document.EMPTY)) : List.of();
        }
        List<TomlTable> tables = run.tables("close");
        tables.stream().filter(TomlTable::isEmpty).forEach(table -> run.error(table.span(), "this table names no field of the alerts"
                + " that are closed", "close = true closes all"));
        return tables.stream().map(fields -> new ExpectedFields(Document.of(TomlJson.object(fields)))).toList();
    }

    private List<Instant> runs(List<Expectation.OneRun> described) {
        if (!described.isEmpty()) {
            return described.stream().map(Expectation.OneRun::at).toList();
        }
        List<TomlTable> tables = table.tables("runs");
        if (tables.isEmpty()) {
            return List.of();
        }
        if (tables.size() > 1 || table.has("now")) {
            table.error("runs", "runs is one table with from, to and every, and takes the place of now", null);
        }
        CaseTable inner = new CaseTable(source, tables.get(0), errors);
        inner.refuseUnknown(RUNS_KEYS, "runs");
        return Schedule.between(inner);
    }
}
