package dev.tocsin.docs.html;

import dev.tocsin.event.Event;
import dev.tocsin.query.Query;
import dev.tocsin.query.SequenceOutline;
import dev.tocsin.query.SequenceOutline.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sequence drawn as its stages on a time line that runs downwards, so that it fits a phone. */
public final class SequencePicture {
    private static final int WIDTH = 400;
    private static final int LINE = 54;
    private static final int TEXT = 74;
    private static final int STEP = 62;
    private static final int FIRST = 44;
    private static final int CONDITION = 46;
    private static final String TIME = "@timestamp";

    private final String query;
    private final SequenceOutline outline;
    private final List<Event> events;
    private final List<Fragment> shapes = new ArrayList<>();
    private int y = FIRST;
    private int lastDot = FIRST;
    private int taken;

    private SequencePicture(String query, SequenceOutline outline, List<Event> events) {
        this.query = query;
        this.outline = outline;
        this.events = events;
    }

    /**
     * The picture.
     *
     * @param query nothing is drawn of a query that is no sequence
     * @param events the events of one alert, the earliest first; empty to draw the stages alone
     */
    public static Fragment of(Query query, List<Event> events) {
        return query.sequence().map(outline -> new SequencePicture(query.text().text(), outline, events).draw()).orElse(Fragment.EMPTY);
    }

    private Fragment draw() {
        String by = outline.by().isEmpty() ? "" : "same " + String.join(", ", outline.by());
        String head = (outline.ordered() ? "" : "in any order") + (outline.ordered() || by.isEmpty() ? "" : ", ") + by;
        shapes.add(Drawing.text(LINE - 6, 16, "picture-head", cut(head.isEmpty() ? "whatever their keys" : head)));
        int number = 0;
        for (Stage stage : outline.stages()) {
            stage(++number, stage);
        }
        outline.until().ifPresent(this::until);
        List<Fragment> below = new ArrayList<>();
        int top = FIRST;
        if (outline.ordered()) {
            below.add(Drawing.line(LINE, top, LINE, lastDot, "picture-line"));
            outline.maxspan().ifPresent(span -> bracket(top, span, below));
        }
        below.addAll(shapes);
        return Drawing.picture("sequence-picture", WIDTH, y - STEP + 48, title(), description(), below);
    }

    private void stage(int number, Stage stage) {
        String runs = stage.runs() > 1 ? " × " + stage.runs() : "";
        if (stage.missing()) {
            shapes.add(Drawing.circle(LINE, y, 9, "picture-missing"));
            shapes.add(Drawing.line(LINE - 6, y + 6, LINE + 6, y - 6, "picture-missing"));
        } else {
            lastDot = y;
            shapes.add(Drawing.circle(LINE, y, 11, "picture-stage"));
            shapes.add(Drawing.centred(LINE, y + 4, "picture-number", String.valueOf(number)));
            when(stage.runs());
        }
        shapes.add(Drawing.text(TEXT, y - 2, "picture-name", name(stage) + runs + keys(stage)));
        shapes.add(Drawing.text(TEXT, y + 16, "picture-condition", cut(condition(stage))));
        y += STEP;
    }

    private static String keys(Stage stage) {
        return stage.by().isEmpty() ? "" : cut(", by " + String.join(", ", stage.by()));
    }

    /** When the events of the stage came, counted from the first. */
    private void when(int runs) {
        if (taken < events.size()) {
            Instant first = time(events.get(0));
            Instant own = time(events.get(Math.min(events.size(), taken + runs) - 1));
            if (first != null && own != null) {
                shapes.add(Drawing.atEnd(WIDTH - 4, y - 2, "picture-time", "+" + words(Duration.between(first, own))));
            }
        }
        taken += runs;
    }

    private void until(Stage stage) {
        shapes.add(Drawing.square(LINE - 8, y - 8, 16, "picture-until"));
        shapes.add(Drawing.text(TEXT, y - 2, "picture-name", "until " + name(stage) + keys(stage)));
        shapes.add(Drawing.text(TEXT, y + 16, "picture-condition", cut(condition(stage))));
        y += STEP;
    }

    private void bracket(int top, Duration span, List<Fragment> out) {
        int x = 26;
        int bottom = Math.max(lastDot, top + 40);
        out.add(Drawing.bracket(x, top, x + 10, bottom, "picture-span"));
        out.add(Drawing.upwards(x - 8, (top + bottom) / 2, "picture-time", "within " + words(span)));
    }

    private String title() {
        return (outline.ordered() ? "A sequence of " : "A sample of ") + outline.stages().size() + " stages";
    }

    private String description() {
        StringBuilder out = new StringBuilder();
        int number = 0;
        for (Stage stage : outline.stages()) {
            out.append(number++ == 0 ? "" : outline.ordered() ? ", then " : ", and ").append(sentence(stage));
        }
        outline.until().ifPresent(stage -> out.append(", until ").append(sentence(stage)));
        outline.maxspan().ifPresent(span -> out.append(", within ").append(words(span)));
        out.append(outline.by().isEmpty() ? "" : ", of the same " + String.join(", ", outline.by()));
        return out.append('.').toString();
    }

    private static String name(Stage stage) {
        return (stage.missing() ? "no " : "") + stage.category().orElse(stage.missing() ? "event" : "any event");
    }

    private String sentence(Stage stage) {
        return name(stage) + " where " + condition(stage) + (stage.runs() > 1 ? ", " + stage.runs() + " times" : "")
                + stage.by().stream().collect(Collectors.joining(", ", stage.by().isEmpty() ? "" : " by ", ""));
    }

    private String condition(Stage stage) {
        return stage.condition().of(query).replaceAll("\\s+", " ").strip();
    }

    private static Instant time(Event event) {
        Object value = event.source().read().get(TIME);
        try {
            return value == null ? null : Instant.parse(value.toString());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= CONDITION ? text : text.substring(0, text.offsetByCodePoints(0, CONDITION - 1)) + "…";
    }

    /** The largest unit that it is a whole number of: {@code 90 s}, {@code 5 min}. */
    private static String words(Duration span) {
        long millis = span.toMillis();
        if (millis % 1000 != 0) {
            return millis + " ms";
        }
        long seconds = millis / 1000;
        return seconds == 0 || seconds % 60 != 0 ? seconds + " s" : seconds % 3600 != 0 ? seconds / 60 + " min"
                : seconds % 86_400 != 0 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }
}
