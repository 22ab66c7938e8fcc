package dev.tocsin.detect;

import dev.tocsin.query.QueryResult.Sequence;
import dev.tocsin.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the alerts of sequences: one for each event, and one that stands for all of them. // rule-types 57-60 */
final class SequenceWriter {
    private final Rule rule;
    private final EventWriter events;

    SequenceWriter(Rule rule, EventWriter events) {
        this.rule = rule;
        this.events = events;
    }

    /** Writes a sequence, unless one of its events is an alert of the same rule. // rule-types 59 */
    void write(Sequence sequence, AlertSink sink) {
        List<Document> sources = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        names.add(rule.id());
        for (Integer number : sequence.events()) {
            Document source = number == null ? Document.EMPTY : events.source(events.row(number));
            if (number != null && events.ownAlert(events.row(number), source)) {
                return;
            }
            sources.add(source);
            names.add(number == null ? null : events.event(events.row(number)).index());
            names.add(number == null ? null : Ancestry.id(events.event(events.row(number))));
        }
        String group = Fingerprint.of(names);
        List<Alert> parts = parts(sequence, sources, group);
        List<Integer> numbers = sequence.events().stream().filter(Objects::nonNull).toList();
        Alert shell = new Alert(group, Alert.Kind.SEQUENCE, shell(parts, sources, group), numbers);
        List<Instant> times = numbers.stream().map(number -> events.time(events.row(number))).sorted().toList();
        sink.accept(new Candidate(shell, parts, times.get(0), times.get(times.size() - 1), -1));
    }

    private List<Alert> parts(Sequence sequence, List<Document> sources, String group) {
        List<Alert> parts = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Integer number = sequence.events().get(i);
            Document document = number == null ? missing() : events.part(events.row(number), sources.get(i));
            document = document.with("kibana.alert.group", Map.of("id", group, "index", i))
                    .with("kibana.alert.building_block_type", "default");
            parts.add(new Alert(Fingerprint.of(List.of(group, i)), Alert.Kind.SEQUENCE_PART, document,
                    number == null ? List.of() : List.of(number)));
        }
        return parts;
    }

    /** The place of an event that was meant to be missing is an empty building block. // rule-types 60 */
    private Document missing() {
        return events.writer().of(Document.EMPTY, new Ancestry(List.of(), 1), events.writer().overrides(Document.EMPTY));
    }

    /** Its ancestors are every event and every building block. // rule-types 58 */
    private Document shell(List<Alert> parts, List<Document> sources, String group) {
        List<Map<String, Object>> ancestors = new ArrayList<>();
        int depth = 1;
        for (Alert part : parts) {
            if (part.document().at("kibana.alert.ancestors") instanceof List<?> list) {
                list.forEach(ancestor -> ancestors.add(copy((Map<?, ?>) ancestor)));
            }
            int own = Integer.parseInt(String.valueOf(part.document().at("kibana.alert.depth")));
            depth = Math.max(depth, own);
            Map<String, Object> block = new LinkedHashMap<>();
            block.put("id", part.id());
            block.put("index", "");
            block.put("type", "signal");
            block.put("depth", own);
            block.put("rule", rule.id());
            ancestors.add(block);
        }
        Document common = CommonFields.of(sources).without("kibana.alert");
        return events.writer().of(common, new Ancestry(ancestors, depth + 1), events.writer().overrides(Document.EMPTY))
                .with("kibana.alert.group", Map.of("id", group));
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> out = new LinkedHashMap<>();
        map.forEach((key, value) -> out.put(String.valueOf(key), value));
        return out;
    }
}
