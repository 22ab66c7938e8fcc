package dev.tocsin.report;

import dev.tocsin.query.QueryResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Cells of a result table as Elasticsearch's JSON answers write them. */
final class CellText {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter NANOS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private CellText() {
    }

    /** Null, a number, a boolean, a text, or a list of them: what stands in JSON for a cell of the column. */
    static Object json(Object cell, QueryResult.TableColumn column) {
        if (cell instanceof List<?> list) {
            return list.stream().map(value -> json(value, column)).toList();
        }
        if (cell instanceof Long ticks && column.type().equals("date")) {
            return MILLIS.format(Instant.ofEpochMilli(ticks));
        }
        if (cell instanceof Long ticks && column.type().equals("date_nanos")) {
            return NANOS.format(Instant.ofEpochSecond(Math.floorDiv(ticks, NANOS_PER_SECOND), Math.floorMod(ticks, NANOS_PER_SECOND)));
        }
        return cell == null || cell instanceof Number || cell instanceof Boolean ? cell : cell.toString();
    }

    /** The cell for a table that people read. */
    static String plain(Object cell, QueryResult.TableColumn column) {
        Object json = json(cell, column);
        return json == null ? "null" : json.toString();
    }
}
