package dev.tocsin.query.eql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened to the sequences of each key; heard from the machine while it runs. */
final class Story implements Trace {
    private final Map<JoinKey, Chapter> chapters = new LinkedHashMap<>();

    /** What happened to one key. */
    static final class Chapter {
        /** The longest sequence that it came to, of equally long ones the latest. */
        Partial furthest;
        final List<Partial> complete = new ArrayList<>();
        final List<Ending> endings = new ArrayList<>();
    }

    /** Why a sequence did not go on. */
    enum Cause { TOO_LATE, UNTIL, OCCURRED }

    /**
     * The end of a sequence.
     *
     * @param number the stage that was to come, or for {@link Cause#OCCURRED} the item that should have been missing
     * @param event the event that would have gone on, or the one that should have been missing
     * @param until the until event, or null
     */
    record Ending(Cause cause, int number, Partial partial, Place event, Place until) {
    }

    /** The keys that at least began, in the order in which they did. */
    Map<JoinKey, Chapter> chapters() {
        return chapters;
    }

    @Override
    public void reached(JoinKey key, int stage, Partial partial) {
        Chapter chapter = chapter(key);
        if (chapter.furthest == null || partial.length() >= chapter.furthest.length()) {
            chapter.furthest = partial;
        }
    }

    @Override
    public void tooLate(JoinKey key, int stage, Partial partial, Place event) {
        chapter(key).endings.add(new Ending(Cause.TOO_LATE, stage, partial, event, null));
    }

    @Override
    public void ended(JoinKey key, int stage, Partial partial, Place until, Place event) {
        chapter(key).endings.add(new Ending(Cause.UNTIL, stage, partial, event, until));
    }

    @Override
    public void occurred(JoinKey key, int item, Partial complete, Place event) {
        chapter(key).endings.add(new Ending(Cause.OCCURRED, item, complete, event, null));
    }

    @Override
    public void completed(JoinKey key, Partial complete) {
        chapter(key).complete.add(complete);
    }

    private Chapter chapter(JoinKey key) {
        return chapters.computeIfAbsent(key, k -> new Chapter());
    }
}
