package dev.tocsin.testing.lock;

import dev.tocsin.configuration.VersionPolicy;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a rule's version or date rose as it should. */
final class Stamp {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
    private final VersionPolicy policy;
    private final String today;
    private final Set<String> managed;

    /** @param managed ids of rules whose versions a file beside them keeps, and raises by itself */
    Stamp(VersionPolicy policy, LocalDate today, Set<String> managed) {
        this.policy = policy;
        this.managed = Set.copyOf(managed);
        this.today = DAY.format(today);
    }

    /** Why a changed rule lacks a new version or date, and how it gets one; empty when it has one, or needs none. */
    Optional<String[]> missing(Identity now, List<Identity> locked) {
        if (policy == VersionPolicy.NONE || now.type().equals("hunt") || managed.contains(now.id())) {
            return Optional.empty();
        }
        boolean byVersion = policy == VersionPolicy.VERSION || policy == VersionPolicy.ANY && now.version().isPresent();
        if (byVersion) {
            long floor = version(locked);
            if (now.version().isEmpty()) {
                return missing("it has no version", "give it version = " + (floor + 1));
            }
            return now.version().get() > floor ? Optional.empty()
                    : missing("its version is still " + now.version().get(), "give it version = " + (floor + 1));
        }
        String floor = day(locked);
        String day = now.updated().map(Stamp::plain).orElse("");
        if (day.isEmpty()) {
            return missing("it has no updated_date", "give it updated_date = \"" + today + "\"");
        }
        return day.compareTo(floor) > 0 || day.equals(today) ? Optional.empty()
                : missing("its updated_date is still " + now.updated().get(), "give it updated_date = \"" + today + "\"");
    }

    /** What is lower than the lock has it; empty when nothing is. */
    Optional<String> lowered(Identity now, List<Identity> locked) {
        long floor = version(locked);
        if (floor > 0 && now.version().orElse(0L) < floor) {
            return Optional.of(now.version().map(version -> "its version " + version + " is lower than " + floor + ", which the lock has")
                    .orElse("it has no version any more; the lock has " + floor));
        }
        String day = now.updated().map(Stamp::plain).orElse("");
        return policy != VersionPolicy.NONE && day.compareTo(day(locked)) < 0
                ? Optional.of("its updated_date " + (day.isEmpty() ? "is gone" : day + " is before " + day(locked)) + ", which the lock has")
                : Optional.empty();
    }

    private static Optional<String[]> missing(String reason, String fix) {
        return Optional.of(new String[] {reason, fix});
    }

    private static long version(List<Identity> locked) {
        return locked.stream().flatMap(identity -> identity.version().stream()).mapToLong(Long::longValue).max().orElse(0);
    }

    private static String day(List<Identity> locked) {
        return locked.stream().flatMap(identity -> identity.updated().stream()).map(Stamp::plain).max(String::compareTo).orElse("");
    }

    private static String plain(String day) {
        return day.replace('-', '/');
    }
}
