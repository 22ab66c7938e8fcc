package dev.tocsin.detect;

import java.util.List;
import java.util.Map;

/** Reads the records that machine learning jobs write. */
final class Anomaly {
    private Anomaly() {
    }

    /** Its score; negative when it has none. */
    static double score(Document anomaly) {
        try {
            return Double.parseDouble(String.valueOf(anomaly.at("record_score")));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The record with the fields that it speaks of: influencers and what the job is split by. */
    static Document withFields(Document anomaly) {
        Document out = anomaly;
        if (anomaly.at("influencers") instanceof List<?> influencers) {
            for (Object influencer : influencers) {
                if (influencer instanceof Map<?, ?> map && map.get("influencer_field_name") instanceof String name) {
                    out = out.with(name, map.get("influencer_field_values"));
                }
            }
        }
        for (String part : List.of("partition", "by", "over")) {
            Object value = anomaly.at(part + "_field_value");
            if (anomaly.at(part + "_field_name") instanceof String name && value != null) {
                out = out.with(name, List.of(value));
            }
        }
        return out;
    }
}
