package dev.tocsin.detect;

import dev.tocsin.rule.AlertSuppression;
import dev.tocsin.rule.Rule;
import dev.tocsin.value.JsonNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one alert of all alerts of a group, within a run or for some time. // rule-types 69-75 */
final class Suppressor implements AlertSink {
    private static final String SUPPRESSION = "kibana.alert.suppression";
    private final Rule rule;
    private final AlertSuppression settings;
    private final Memory memory;
    private final Instant now;
    private final Written written;
    private final GroupKeys keys;
    private final long most;
    private final List<String> fields;
    private final Map<List<Object>, SuppressedGroup> groups = new LinkedHashMap<>();
    private final List<Candidate> ordinary = new ArrayList<>();
    private final List<Memory.Group> remembered = new ArrayList<>();
    private final List<Alert> updates = new ArrayList<>();
    private long taken;

    Suppressor(Rule rule, AlertSuppression settings, Memory memory, Instant now, Written written, GroupKeys keys, long most) {
        this(rule, settings, memory, now, written, keys, most, settings.groupBy());
    }

    /**
     * @param most how many alerts are taken at all
     * @param fields the names of the fields that make the groups
     */
    Suppressor(Rule rule, AlertSuppression settings, Memory memory, Instant now, Written written, GroupKeys keys, long most,
            List<String> fields) {
        this.rule = rule;
        this.settings = settings;
        this.memory = memory;
        this.now = now;
        this.written = written;
        this.keys = keys;
        this.most = most;
        this.fields = fields;
    }

    @Override
    public boolean accept(Candidate candidate) {
        if (taken >= most) {
            written.truncated();
            return false;
        }
        taken++;
        List<List<Object>> own = keys.of(candidate);
        own.forEach(key -> take(key, candidate));
        if (own.isEmpty()) {
            ordinary.add(candidate);
        }
        return true;
    }

    @Override
    public void truncated() {
        written.truncated();
    }

    @Override
    public Detection done() {
        boolean room = true;
        List<List<Object>> order = new ArrayList<>(groups.keySet());
        if (keys.inKeyOrder()) {
            order.sort(KeyOrder.TUPLES);
        }
        for (List<Object> key : order) {
            room = room && group(key, groups.get(key));
        }
        for (Candidate candidate : ordinary) {
            room = room && written.accept(candidate);
        }
        Detection detection = written.done();
        return new Detection(detection.alerts(), updates, detection.diagnostics(), detection.memory().withGroups(remembered));
    }

    /** What an earlier run saw is not seen again. // rule-types 72 */
    private void take(List<Object> key, Candidate candidate) {
        Memory.Group before = memory.group(key).orElse(null);
        if (before != null && !candidate.start().isAfter(before.end())) {
            return;
        }
        SuppressedGroup group = groups.get(key);
        if (group == null) {
            groups.put(key, new SuppressedGroup(candidate));
        } else {
            group.add(candidate);
        }
    }

    /** Writes or updates the alert of a group; false when no more can be written. // rule-types 70 */
    private boolean group(List<Object> key, SuppressedGroup members) {
        Optional<Memory.Group> before = memory.group(key).filter(Memory.Group::open);
        if (before.isPresent() && settings.duration().isPresent()
                && !before.get().started().isBefore(now.minus(settings.duration().get()))) {
            update(before.get(), members);
            return true;
        }
        return create(key, members);
    }

    private boolean create(List<Object> key, SuppressedGroup members) {
        Candidate first = members.first();
        Alert alert = new Alert(Fingerprint.of(List.of(first.alert().id(), rule.id(), "suppression", key)), first.alert().kind(),
                suppression(first.alert().document(), key, first.start(), members.end(), members.count()), first.alert().events(),
                members.others());
        if (!written.accept(new Candidate(alert, first.parts(), first.start(), members.end(), first.row()))) {
            return false;
        }
        remembered.add(new Memory.Group(key, alert, members.end(), now, members.count(), true));
        return true;
    }

    private void update(Memory.Group before, SuppressedGroup members) {
        Instant end = members.end().isAfter(before.end()) ? members.end() : before.end();
        long count = before.suppressed() + 1 + members.count();
        Document document = before.alert().document().with(SUPPRESSION + ".end", AlertWriter.time(end))
                .with(SUPPRESSION + ".docs_count", new JsonNumber(Long.toString(count)));
        List<Integer> suppressed = new ArrayList<>(before.alert().suppressed());
        suppressed.addAll(members.first().alert().events());
        suppressed.addAll(members.others());
        Alert alert = new Alert(before.alert().id(), before.alert().kind(), document, before.alert().events(), suppressed);
        updates.add(alert);
        remembered.add(new Memory.Group(before.key(), alert, end, before.started(), count, true));
    }

    private Document suppression(Document document, List<Object> key, Instant start, Instant end, long count) {
        List<Map<String, Object>> terms = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Map<String, Object> term = new LinkedHashMap<>();
            term.put("field", fields.get(i));
            term.put("value", key.get(i) instanceof List<?> list ? list : Scalars.json(key.get(i)));
            terms.add(term);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("terms", terms);
        out.put("start", AlertWriter.time(start));
        out.put("end", AlertWriter.time(end));
        out.put("docs_count", new JsonNumber(Long.toString(count)));
        return document.with(SUPPRESSION, out);
    }
}
