package dev.tocsin.event;

/**
 * A value because of which production would refuse the whole event: {@code "abc"} where a number is mapped.
 *
 * @param row the event's row
 * @param path the path of the value in the event
 * @param value the JSON scalar
 * @param field the field that has no room for it: that of the path, or one above it that is no object
 */
public record MalformedValue(int row, String path, Object value, Field field) {
    /** One sentence without the event's place. */
    public String message() {
        String shown = value instanceof String ? "\"" + value + "\"" : value.toString();
        return field.path().equals(path)
                ? "`" + path + "` is mapped as " + field.type().esName() + ", which cannot hold " + shown
                        + "; Elasticsearch refuses the event"
                : "`" + field.path() + "` is mapped as " + field.type().esName() + ", but the event has an object there (`" + path
                        + "`); Elasticsearch refuses the event";
    }
}
