package dev.tocsin.query.eql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The short hand of the tables of sequences. */
final class Tags {
    private Tags() {
    }

    /** {@code [A]} as a stage. */
    static String expand(String query) {
        return query.replaceAll("\\[([A-Z])\\]", "[any where tag == \"$1\"]").replace("[*]", "[any where true]");
    }

    /** {@code AB@1.5 k=x,y n=2; ...} as events; {@code @-} for one without a time. */
    static List<Map<String, Object>> events(String text) {
        List<Map<String, Object>> out = new ArrayList<>();
        for (String one : text.split(";")) {
            String[] words = one.strip().split("\\s+");
            String[] sides = words[0].split("@");
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("tag", Arrays.asList(sides[0].split("")));
            if (!sides[1].equals("-")) {
                event.put("@timestamp", Instant.EPOCH.plusMillis(Math.round(Double.parseDouble(sides[1]) * 1000)).toString());
            }
            for (int i = 1; i < words.length; i++) {
                String[] field = words[i].split("=");
                List<Object> values = new ArrayList<>();
                for (String value : field[1].split(",")) {
                    values.add(value.equals("null") ? null : value);
                }
                event.put(field[0], values);
            }
            out.add(event);
        }
        return out;
    }
}
