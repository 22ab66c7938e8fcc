package dev.tocsin.reference;

import dev.tocsin.value.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that one integration, Beat or module adds to ECS, as far as detection rules use them.
 *
 * @param source its name: {@code filebeat.okta}, {@code logs-aws.cloudtrail-*}
 * @param patterns the indices that have them
 * @param fields their types by path
 */
public record IntegrationFields(String source, List<String> patterns, Map<String, FieldType> fields) {
    private static final List<IntegrationFields> ALL = read();

    /** Copies the list; the map must not change. */
    public IntegrationFields {
        patterns = List.copyOf(patterns);
        fields = Collections.unmodifiableMap(fields);
    }

    /** All that are known, sorted by source; loaded when first asked for. */
    public static List<IntegrationFields> all() {
        return ALL;
    }

    private static List<IntegrationFields> read() {
        List<IntegrationFields> out = new ArrayList<>();
        Map<String, FieldType> fields = new LinkedHashMap<>();
        for (String line : FactTable.lines("integrations.txt")) {
            String[] words = FactTable.cells(line, ' ', 1);
            if (words[0].equals("=")) {
                fields = new LinkedHashMap<>();
                out.add(new IntegrationFields(words[1], Arrays.asList(words).subList(2, words.length), fields));
            } else {
                FieldType type = FieldType.named(words[0]).orElseThrow();
                for (int i = 1; i < words.length; i++) {
                    fields.put(words[i], type);
                }
            }
        }
        return List.copyOf(out);
    }
}
