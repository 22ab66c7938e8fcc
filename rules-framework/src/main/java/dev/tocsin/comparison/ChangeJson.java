package dev.tocsin.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.tocsin.comparison.AlertChange.Difference;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison as JSON for other programs, with everything that is known; keys are only ever added. */
public final class ChangeJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ChangeJson() {
    }

    /** The text, ended by a line feed. */
    public static String of(Changes changes) {
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("ref", changes.ref());
        base.put("commit", changes.base().id());
        Map<String, Object> summary = new LinkedHashMap<>();
        for (RuleChange.Kind kind : RuleChange.Kind.values()) {
            summary.put(kind.name().toLowerCase(Locale.ROOT), changes.count(kind));
        }
        summary.put("unchanged", changes.unchanged());
        summary.put("alerts_lost", changes.lost());
        summary.put("alerts_gained", changes.gained());
        summary.put("fixtures", changes.cases());
        summary.put("events", changes.events());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("base", base);
        out.put("summary", summary);
        out.put("notes", changes.notes());
        out.put("rules", changes.rules().stream().map(ChangeJson::rule).toList());
        try {
            return MAPPER.writeValueAsString(out).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> rule(RuleChange change) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        out.put("id", change.id());
        out.put("name", change.name());
        out.put("hunt", change.hunt());
        out.put("before", change.before().orElse(null));
        out.put("after", change.after().orElse(null));
        out.put("relation", change.relation().map(Words::relation).orElse(null));
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("key", change.version().key());
        version.put("state", change.version().state().name().toLowerCase(Locale.ROOT));
        version.put("before", change.version().before().orElse(null));
        version.put("after", change.version().after().orElse(null));
        out.put("version", version);
        out.put("alerts", alerts(change.alerts()));
        out.put("queries", change.queries().stream().map(ChangeJson::query).toList());
        out.put("fields", names(change.fields()));
        out.put("indices", names(change.indices()));
        out.put("keys", change.values().stream().map(ChangeJson::value).toList());
        return out;
    }

    private static Map<String, Object> query(QueryChange query) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", query.key());
        out.put("before", query.before());
        out.put("after", query.after());
        return out;
    }

    private static Map<String, Object> alerts(AlertChange alerts) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("before", alerts.before());
        out.put("after", alerts.after());
        out.put("lost", alerts.lost().stream().map(ChangeJson::alert).toList());
        out.put("gained", alerts.gained().stream().map(ChangeJson::alert).toList());
        out.put("not_compared", alerts.notes());
        return out;
    }

    private static Map<String, Object> alert(Difference alert) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("place", alert.place().name().toLowerCase(Locale.ROOT));
        out.put("events", alert.events());
        out.put("clause", alert.clause());
        out.put("reason", alert.reason());
        return out;
    }

    private static Map<String, List<String>> names(NameChanges names) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        out.put("added", names.added());
        out.put("removed", names.removed());
        return out;
    }

    private static Map<String, Object> value(ValueChange value) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", value.key());
        out.put("before", value.list() ? value.before() : value.before().isEmpty() ? null : value.before().get(0));
        out.put("after", value.list() ? value.after() : value.after().isEmpty() ? null : value.after().get(0));
        return out;
    }
}
