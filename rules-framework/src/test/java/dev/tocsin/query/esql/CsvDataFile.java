package dev.tocsin.query.esql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CSV file of the conformance suite: a header of {@code name:type}, then rows; a cell is empty, a value, or {@code [a, b]}.
 *
 * @param name the file's name without its ending, which is an index
 * @param types the type of each column as its header names it
 */
record CsvDataFile(String name, Map<String, String> types, List<Map<String, Object>> rows) {
    private static final Set<String> NUMBERS = Set.of("byte", "short", "integer", "long", "double", "float", "half_float",
            "scaled_float", "unsigned_long");

    static CsvDataFile read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("//") && !line.startsWith("#")).toList();
        Map<String, String> types = new LinkedHashMap<>();
        for (String header : CsvCells.splitData(lines.get(0))) {
            int colon = header.lastIndexOf(':');
            types.put(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(List.copyOf(types.entrySet()), CsvCells.splitData(line)));
        }
        String fileName = file.getFileName().toString();
        return new CsvDataFile(fileName.substring(0, fileName.lastIndexOf('.')), types, rows);
    }

    private static Map<String, Object> row(List<Map.Entry<String, String>> columns, List<String> cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                row.put(columns.get(i).getKey(), value(cell, columns.get(i).getValue()));
            }
        }
        return row;
    }

    private static Object value(String cell, String type) {
        if (cell.startsWith("[") && cell.endsWith("]")) {
            return CsvCells.list(cell.substring(1, cell.length() - 1)).stream().map(v -> single((String) v, type)).toList();
        }
        return single(CsvCells.unquoted(cell).replace("\\,", ","), type);
    }

    private static Object single(String text, String type) {
        if (NUMBERS.contains(type)) {
            return new BigDecimal(text);
        }
        return type.equals("boolean") ? (Object) Boolean.valueOf(text) : text;
    }

    /** Its rows as documents of an index. */
    EventBatch batch(String index) {
        List<EventInput> inputs = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> source = new LinkedHashMap<>();
            row.forEach((column, value) -> {
                if (!column.equals("_id") && !isMultiField(column)) {
                    source.put(column, value);
                }
            });
            Map<String, Object> hit = new LinkedHashMap<>();
            hit.put("_index", index);
            hit.put("_id", String.valueOf(row.getOrDefault("_id", inputs.size())));
            hit.put("_source", source);
            inputs.add(new EventInput.Parsed(name + ".csv", inputs.size() + 2, hit));
        }
        return EventReader.read(inputs).orThrow();
    }

    private boolean isMultiField(String column) {
        int dot = column.lastIndexOf('.');
        return dot > 0 && types.containsKey(column.substring(0, dot));
    }

    /** The mapping of its columns, as {@code GET _mapping} shows it for an index. */
    String mapping(String index) {
        StringBuilder out = new StringBuilder("{\"" + index + "\":{\"mappings\":{\"dynamic\":false,\"properties\":{");
        String comma = "";
        for (String column : types.keySet()) {
            if (!column.equals("_id") && !isMultiField(column)) {
                out.append(comma).append('"').append(column).append("\":{").append(type(column)).append(multiFields(column)).append('}');
                comma = ",";
            }
        }
        return out.append("}}}}").toString();
    }

    private String type(String column) {
        String type = types.get(column);
        return "\"type\":\"" + type + "\"" + (type.equals("scaled_float") ? ",\"scaling_factor\":100" : "");
    }

    private String multiFields(String column) {
        StringBuilder out = new StringBuilder();
        for (String other : types.keySet()) {
            if (isMultiField(other) && other.startsWith(column + ".")) {
                out.append(out.isEmpty() ? ",\"fields\":{" : ",").append('"').append(other.substring(column.length() + 1))
                        .append("\":{").append(type(other)).append('}');
            }
        }
        return out.isEmpty() ? "" : out + "}";
    }
}
