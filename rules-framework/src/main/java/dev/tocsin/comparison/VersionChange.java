package dev.tocsin.comparison;

import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.toml.TomlDate;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlValue;
import java.util.Optional;

/**
 * Whether a rule says that it changed.
 *
 * @param before {@code version}, or {@code updated_date} where a file has no version
 * @param after the same now
 * @param key which of the two it is; empty when the file has neither
 */
public record VersionChange(State state, String key, Optional<String> before, Optional<String> after) {
    static final VersionChange NONE = new VersionChange(State.NONE, "", Optional.empty(), Optional.empty());

    /** How the two stand to each other. */
    public enum State {
        /** It went up. */
        RAISED,
        /** It is the same. */
        SAME,
        /** It went down, or is gone. */
        LOWERED,
        /** There is none on either side. */
        NONE
    }

    static VersionChange of(RuleFile before, RuleFile after) {
        Optional<Long> old = number(before);
        Optional<Long> now = number(after);
        if (old.isPresent() || now.isPresent()) {
            long difference = now.orElse(0L) - old.orElse(0L);
            return new VersionChange(difference > 0 ? State.RAISED : difference < 0 ? State.LOWERED : State.SAME, "version",
                    old.map(String::valueOf), now.map(String::valueOf));
        }
        Optional<String> oldDate = date(before);
        Optional<String> newDate = date(after);
        if (oldDate.isEmpty() && newDate.isEmpty()) {
            return NONE;
        }
        int order = newDate.orElse("").compareTo(oldDate.orElse(""));
        return new VersionChange(order > 0 ? State.RAISED : order < 0 ? State.LOWERED : State.SAME, "updated_date", oldDate, newDate);
    }

    private static Optional<Long> number(RuleFile file) {
        return file.document().table().find("rule", "version").filter(TomlInteger.class::isInstance).map(v -> ((TomlInteger) v).value());
    }

    private static Optional<String> date(RuleFile file) {
        Optional<TomlValue> value = file.document().table().find("metadata", "updated_date");
        return value.map(v -> v instanceof TomlString text ? text.value() : v instanceof TomlDate date ? date.value().toString() : "")
                .filter(text -> !text.isEmpty());
    }
}
