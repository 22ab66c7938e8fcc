package dev.tocsin.reference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of a STIX object that which ATT&amp;CK needs.
 *
 * @param words its texts by key
 * @param flags its keys that are true
 * @param domains its {@code x_mitre_domains}
 * @param chains its places in kill chains: the chain, a colon, the phase
 * @param references its ids elsewhere by source
 */
record StixObject(Map<String, String> words, Set<String> flags, List<String> domains, List<String> chains,
        Map<String, String> references) {
    private static final Set<String> WORDS = Set.of("type", "id", "name", "relationship_type", "source_ref", "target_ref",
            "x_mitre_shortname", "x_mitre_version");
    private static final Set<String> FLAGS = Set.of("revoked", "x_mitre_deprecated");

    /** Reads from the brace that opens it to the one that closes it. */
    static StixObject read(JsonParser json) throws IOException {
        StixObject out = new StixObject(new HashMap<>(), new java.util.HashSet<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            if (WORDS.contains(key) && value == JsonToken.VALUE_STRING) {
                out.words.put(key, json.getText());
            } else if (FLAGS.contains(key) && value == JsonToken.VALUE_TRUE) {
                out.flags.add(key);
            } else if (key.equals("x_mitre_domains") && value == JsonToken.START_ARRAY) {
                texts(json, out.domains);
            } else if (key.equals("kill_chain_phases") && value == JsonToken.START_ARRAY) {
                for (Map<String, String> phase : rows(json)) {
                    out.chains.add(phase.get("kill_chain_name") + ":" + phase.get("phase_name"));
                }
            } else if (key.equals("external_references") && value == JsonToken.START_ARRAY) {
                rows(json).stream().filter(r -> r.containsKey("source_name") && r.containsKey("external_id"))
                        .forEach(r -> out.references.putIfAbsent(r.get("source_name"), r.get("external_id")));
            } else {
                json.skipChildren();
            }
        }
        return out;
    }

    /** A text; empty when there is none. */
    String word(String key) {
        return words.getOrDefault(key, "");
    }

    private static void texts(JsonParser json, List<String> out) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                out.add(json.getText());
            } else {
                json.skipChildren();
            }
        }
    }

    /** The texts of the tables of a list. */
    private static List<Map<String, String>> rows(JsonParser json) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            Map<String, String> row = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                boolean wanted = key.equals("kill_chain_name") || key.equals("phase_name") || key.equals("source_name") || key.equals("external_id");
                if (json.nextToken() == JsonToken.VALUE_STRING && wanted) {
                    row.put(key, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
